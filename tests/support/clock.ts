import type { Instant } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'

/** Stops the application's one clock, the database's, at an instant; call it again to move on. */
export async function stopClockAt(at: Instant): Promise<void> {
  const body = `SELECT timestamptz '${at.toISOString()}'`
  await db().$executeRawUnsafe(
    `CREATE OR REPLACE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$ ${body} $$`,
  )
}

export function minutesAfter(at: Instant, minutes: number): Instant {
  return new Date(at.getTime() + minutes * 60_000)
}
