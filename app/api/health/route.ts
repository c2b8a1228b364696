import { migrationState } from '@/lib/ground/database/health'
import { openRouteHandler } from '@/lib/ground/requests/route'

export const dynamic = 'force-dynamic'

/** Whether this instance can serve: the database is reachable and holds the newest migration of this build. */
export const GET = openRouteHandler(async () => {
  const state = await migrationState()
  const healthy = state === 'current'
  return Response.json(
    { status: healthy ? 'ok' : 'unavailable', database: state !== 'unreachable', migrated: healthy },
    { status: healthy ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  )
})
