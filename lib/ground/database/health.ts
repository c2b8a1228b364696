import 'server-only'
import { system } from '@/lib/ground/database/asker'
import { read } from '@/lib/ground/database/transaction'

/** Whether the database is reachable and holds the newest migration that this build knows. Never throws. */
export async function migrationState(): Promise<'current' | 'behind' | 'unreachable'> {
  try {
    const rows = await read(
      system('health'),
      (tx) => tx.$queryRaw<{ name: string }[]>`
        SELECT migration_name AS name FROM _prisma_migrations
        WHERE migration_name = ${process.env.NEWEST_MIGRATION} AND finished_at IS NOT NULL AND rolled_back_at IS NULL`,
    )
    return rows.length > 0 ? 'current' : 'behind'
  } catch (error) {
    if (isMissingTable(error)) return 'behind'
    return 'unreachable'
  }
}

function isMissingTable(error: unknown): boolean {
  return error instanceof Error && error.message.includes('42P01')
}
