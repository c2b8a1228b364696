import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '@/lib/generated/prisma/client'
import { env } from '@/lib/ground/env'

const holder = globalThis as { villageCommandDb?: PrismaClient | undefined }

/** The one database client of this process. Only lib/ground/access, the sign-in and the ticker use it directly: a request goes through `read` and `transaction`. */
export function db(): PrismaClient {
  holder.villageCommandDb ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: 20 }),
    transactionOptions: { timeout: 20_000, maxWait: 10_000 },
  })
  return holder.villageCommandDb
}

/** Forgets the client, so that a test can turn to another database. */
export async function resetDb(): Promise<void> {
  const client = holder.villageCommandDb
  holder.villageCommandDb = undefined
  await client?.$disconnect()
}

export type Tx = Prisma.TransactionClient

/** The database's clock: the one source of instants. */
export async function now(client: Tx = db()): Promise<Date> {
  const rows = await client.$queryRaw<{ now: Date }[]>`SELECT app_now() AS now`
  return (rows[0] as { now: Date }).now
}
