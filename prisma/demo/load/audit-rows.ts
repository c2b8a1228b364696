import type { Client } from 'pg'
import { type Instant, type LocalDate, startOf } from '@/lib/ground/clock'
import type { Cast } from '../history/cast'
import type { DemoCounty, DemoVillage } from '../places'
import type { Random } from '../random'
import { uuidAt } from '../uuid'

/** What people look a value up for, and which. */
const PURPOSES = [
  ['phone', '约上门走访的时间'],
  ['phone', '通知领取医保缴费凭证'],
  ['phone', '核对危房改造的施工时间'],
  ['phone', '回访问题办理是否满意'],
] as const

const OF_SHAHE = 6
const ELSEWHERE = 18
const SHAHE = '610926100214'
const HOUR = 3_600_000

/** Reveals of the last two weeks, some of 沙河村, and the sign-ins of the demo accounts: what an auditor and a commander begin with. */
export async function writeAudit(
  client: Client,
  county: DemoCounty,
  cast: Cast,
  { today, until, random }: { today: LocalDate; until: Instant; random: Random },
): Promise<void> {
  const shahe = county.villages.find(({ code }) => code === SHAHE) as DemoVillage
  const villages = [
    ...Array.from({ length: OF_SHAHE }, () => shahe),
    ...Array.from({ length: ELSEWHERE }, () => random.pick(county.villages)),
  ]
  for (const village of villages) {
    const at = workingHour(until, random)
    const { cadre, seat } = cast.member(village, today)
    const [field, purpose] = random.pick(PURPOSES)
    await client.query(
      `INSERT INTO audit_entries (id, county_id, at, type, cadre_id, seat, village_id, object_id, data)
       SELECT $1, $2, $3, 'personal.revealed', $4, $5, h.village_id, h.id, jsonb_build_object('field', $6::text, 'purpose', $7::text, 'householdId', h.id)
       FROM households h WHERE h.village_id = $8 AND h.phone IS NOT NULL ORDER BY h.number OFFSET $9 LIMIT 1`,
      [uuidAt(at, random), county.id, at, cadre.id, JSON.stringify(seat), field, purpose, village.id, random.int(0, 8)],
    )
  }
  const { rows } = await client.query<{ id: string; username: string; cadre_id: string }>(
    'SELECT id, username, cadre_id FROM accounts ORDER BY username',
  )
  for (const { id, username, cadre_id } of rows) {
    const at = workingHour(until, random)
    await client.query(
      `INSERT INTO audit_entries (id, county_id, at, type, cadre_id, object_id, data) VALUES ($1, $2, $3, 'session.opened', $4, $5, $6)`,
      [uuidAt(at, random), county.id, at, cadre_id, id, JSON.stringify({ username })],
    )
  }
}

/** An instant between 8 and 18 o'clock on one of the last fourteen days before today. */
function workingHour(until: Instant, random: Random): Instant {
  const day = new Date(until.getTime() + 8 * HOUR - random.int(1, 14) * 24 * HOUR).toISOString().slice(0, 10)
  return new Date(startOf(day).getTime() + 8 * HOUR + random.int(0, 600) * 60_000)
}
