import 'server-only'
import { PrismaClient } from '@/lib/generated/prisma/client'
import { DoorAdapter } from '@/lib/ground/database/adapter'
import { env } from '@/lib/ground/env'

const holder = globalThis as { villageCommandDb?: PrismaClient | undefined }

/** The one database client of this process. Nobody but the door (transaction.ts) holds it. */
export function db(): PrismaClient {
  holder.villageCommandDb ??= new PrismaClient({ adapter: new DoorAdapter(() => env().DATABASE_URL) })
  return holder.villageCommandDb
}

/** Leaves the database; the next statement goes to whichever the environment names then. For tests. */
export async function resetDb(): Promise<void> {
  await holder.villageCommandDb?.$disconnect()
}
