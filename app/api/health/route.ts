import { migrationState } from '@/lib/health/queries'

export const dynamic = 'force-dynamic'

/** Whether this instance can serve: the database is reachable and holds the newest migration of this build. */
export async function GET(): Promise<Response> {
  const state = await migrationState()
  const status = state === 'current' ? 200 : 503
  const body = {
    status: status === 200 ? 'ok' : 'unavailable',
    database: state !== 'unreachable',
    migrated: status === 200,
  }
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })
}
