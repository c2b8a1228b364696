import 'server-only'
import { PrismaClient } from '@/lib/generated/prisma/client'
import { adapterFor } from '@/lib/ground/database/adapter'
import { env } from '@/lib/ground/env'

const holder = globalThis as { villageCommandDb?: PrismaClient | undefined }

/** The one database client of this process. Nobody but the door (transaction.ts) holds it. */
export function db(): PrismaClient {
  holder.villageCommandDb ??= new PrismaClient({ adapter: adapterFor(env().DATABASE_URL) })
  return holder.villageCommandDb
}

/** Forgets the client, so that a test can turn to another database. */
export async function resetDb(): Promise<void> {
  const client = holder.villageCommandDb
  holder.villageCommandDb = undefined
  await client?.$disconnect()
}
