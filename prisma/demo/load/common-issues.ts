import type { Client } from 'pg'
import type { Instant } from '@/lib/ground/clock'
import type { Cast } from '../history/cast'
import type { DemoCounty } from '../places'
import type { Random } from '../random'
import { uuidAt } from '../uuid'

/** What headquarters has on its list of matters that villages share (P11): category, title, why, who answers, how far. */
const MATTERS = [
  [
    'SIGNAL',
    '沟谷村组手机信号弱',
    '多个村反映山后、沟底手机无信号，逐村处理不如统一规划基站。',
    '移动公司',
    'PROPOSED',
  ],
  ['SALES', '秋茶和食用菌集中上市销路不畅', '多个村同期滞销，建议统一对接收购企业。', '农业农村局', 'PROPOSED'],
  ['POWER', '烘茶季电压不足', '多个村同一时段电压偏低，建议统一增容。', '供电公司', 'ACCEPTED'],
] as const
const VILLAGES_EACH = 6

/** Links open issues of several villages to matters that they share, each with its line on the timeline. */
export async function writeCommonIssues(
  client: Client,
  county: DemoCounty,
  cast: Cast,
  until: Instant,
  random: Random,
): Promise<void> {
  for (const [category, title, reason, unit, stage] of MATTERS) {
    const at = new Date(until.getTime() - random.int(20, 90) * 3_600_000)
    const { rows } = await client.query<{ id: string; village_id: string }>(
      `SELECT DISTINCT ON (village_id) id, village_id FROM issues
       WHERE category = $1 AND stage = 'HANDLING' AND level = 'COUNTY' AND moved_at < $2 ORDER BY village_id, id LIMIT ${VILLAGES_EACH}`,
      [category, at],
    )
    if (rows.length < 2) continue
    const id = uuidAt(at, random)
    const { cadre, seat } = cast.headquarters
    const lead = stage === 'ACCEPTED' ? cast.unit(unit).id : null
    await client.query(
      `INSERT INTO common_issues (id, county_id, title, reason, category, stage, lead_unit_id, proposed_by_id, proposed_at, accepted_at)
       VALUES ($1, $2, $3, $4, $5::issue_category, $6::common_issue_stage, $7, $8, $9, $10)`,
      [id, county.id, title, reason, category, stage, lead, cadre.id, at, lead ? until : null],
    )
    const data = JSON.stringify({ commonIssueId: id, title, reason })
    for (const issue of rows) {
      await client.query('UPDATE issues SET common_issue_id = $1, version = version + 1, moved_at = $2 WHERE id = $3', [
        id,
        at,
        issue.id,
      ])
      await client.query(
        `INSERT INTO issue_events (id, issue_id, county_id, village_id, seq, at, type, cadre_id, seat, data)
         SELECT $1, $2, $3, $4, max(seq) + 1, $5, 'flaggedCommon', $6, $7, $8 FROM issue_events WHERE issue_id = $2`,
        [uuidAt(at, random), issue.id, county.id, issue.village_id, at, cadre.id, JSON.stringify(seat), data],
      )
    }
  }
}
