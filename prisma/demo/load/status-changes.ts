import type { Client } from 'pg'
import { type Instant, type LocalDate, startOf } from '@/lib/ground/clock'
import type { Cast } from '../history/cast'
import type { DemoCounty, DemoVillage } from '../places'
import type { Random } from '../random'
import { uuidAt } from '../uuid'

/** Why a household is to be monitored, and whether its township has looked at it already. */
const CASES = [
  { village: '610926100214', reason: '户主查出大病，自付药费超过全年收入一半。', looked: false },
  { village: '610926100200', reason: '儿子务工受伤，家里没了主要收入。', looked: false },
  { village: '610926100200', reason: '两个孩子同时上大学，支出骤增。', looked: true },
  { village: '610926100214', reason: '猪场遭灾，当年生产投入全部损失。', looked: true },
] as const

const DAY = 24 * 3_600_000

/** Changes of status that wait: for 城关镇, which looks first, and for headquarters, which approves. */
export async function writeStatusChanges(
  client: Client,
  county: DemoCounty,
  cast: Cast,
  { today, until, random }: { today: LocalDate; until: Instant; random: Random },
): Promise<void> {
  const { rows } = await client.query<{ cadre_id: string }>(`SELECT cadre_id FROM accounts WHERE username = 'township'`)
  const looker = rows[0]?.cadre_id ?? null
  for (const [n, { village: code, reason, looked }] of CASES.entries()) {
    const village = county.villages.find((one) => one.code === code) as DemoVillage
    const { cadre, seat } = cast.member(village, today)
    const proposedAt = new Date(startOf(today).getTime() - (CASES.length - n) * DAY - random.int(6, 14) * 3_600_000)
    const lookedAt = looked && looker ? new Date(Math.min(proposedAt.getTime() + DAY, until.getTime())) : null
    const id = uuidAt(proposedAt, random)
    await client.query(
      `INSERT INTO status_changes (id, household_id, stage, from_status, from_monitor, poverty_status, enjoys_policy, monitor_kind, reason, proposed_by_id, proposed_at, looked_by_id, looked_at)
       SELECT $1, h.id, $2::status_change_stage, h.poverty_status, NULL, h.poverty_status, h.enjoys_policy, 'SUDDEN_HARDSHIP', $3, $4, $5, $6, $7
       FROM households h WHERE h.village_id = $8 AND h.poverty_status = 'LIFTED' AND h.monitor_kind IS NULL ORDER BY h.number OFFSET $9 LIMIT 1`,
      [
        ...[id, lookedAt ? 'LOOKED' : 'PROPOSED', reason, cadre.id, proposedAt, lookedAt && looker, lookedAt],
        ...[village.id, 3 + n],
      ],
    )
    await client.query(
      `INSERT INTO audit_entries (id, county_id, at, type, cadre_id, seat, village_id, object_id, data)
       SELECT $1, $2, $3, 'status.proposed', $4, $5, $6, h.id, jsonb_build_object('householdId', h.id, 'changeId', s.id, 'status', s.poverty_status, 'monitor', s.monitor_kind)
       FROM status_changes s JOIN households h ON h.id = s.household_id WHERE s.id = $7`,
      [uuidAt(proposedAt, random), county.id, proposedAt, cadre.id, JSON.stringify(seat), village.id, id],
    )
  }
}
