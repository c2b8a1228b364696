import type { Client } from 'pg'
import { DEFAULT_TEAM_KINDS } from '@/lib/domains/policies/default-team-kinds'
import { DEFAULT_MATCH_WEIGHTS } from '@/lib/domains/policies/rules/match-weights'
import { DEFAULT_POSTING_CONDITIONS } from '@/lib/domains/policies/rules/posting-conditions'
import { DEFAULT_RANK_MATCH } from '@/lib/domains/policies/rules/rank-match'
import { DEFAULT_DEADLINES } from '@/lib/domains/policies/schema'
import { addDays, type Instant, type LocalDate, startOf } from '@/lib/ground/clock'
import type { Random } from '../random'
import { uuidAt } from '../uuid'
import { TableWriter } from './table-writer'

/** The county began with longer limits. */
const FIRST_DEADLINES = { ...DEFAULT_DEADLINES, handlingWorkdays: { VILLAGE: 5, TOWNSHIP: 10, COUNTY: 20 } }
/** What headquarters would like to have next: it waits for a leader. */
const NEXT_DEADLINES = { ...DEFAULT_DEADLINES, handlingWorkdays: { VILLAGE: 3, TOWNSHIP: 5, COUNTY: 10 } }

/** What it would like of visits, and why a leader sent it back. */
const MORE_VISITS = { watchedDays: 15, otherDays: 60 }
const TOO_MANY = '半月一访，人手排不过来。先在两个镇试一个季度，把监测户和其他户分开测算后再报。'

const PEOPLE = {
  RANK_MATCH: DEFAULT_RANK_MATCH,
  TEAM_KINDS: DEFAULT_TEAM_KINDS,
  POSTING_CONDITIONS: DEFAULT_POSTING_CONDITIONS,
  MATCH_WEIGHTS: DEFAULT_MATCH_WEIGHTS,
}

/** The rules on people that the organisation department drafted, the limits that went before, and a draft that waits. */
export async function writePolicies(
  client: Client,
  { countyId, since, until, random }: { countyId: string; since: LocalDate; until: Instant; random: Random },
): Promise<void> {
  const { rows } = await client.query<{ username: string; cadre_id: string }>(
    `SELECT username, cadre_id FROM accounts WHERE username IN ('leader', 'headquarters', 'orgdept')`,
  )
  const cadreOf = (username: string) => rows.find((row) => row.username === username)?.cadre_id ?? null
  const writer = new TableWriter(client, 'policies')
  const write = (
    kind: string,
    value: object,
    drafter: string,
    document: string,
    effectiveFrom: Instant,
    draftedAt: Instant,
  ) => {
    const row = { countyId, kind, value, document, effectiveFrom, draftedAt, draftedById: cadreOf(drafter) }
    const undecided = { withdrawnById: null, withdrawnAt: null, returnedById: null, returnedAt: null, returnReason: '' }
    return { id: uuidAt(draftedAt, random), ...row, ...undecided }
  }
  const set = (row: ReturnType<typeof write>, approvedAt: Instant) =>
    writer.write({ ...row, approvedById: cadreOf('leader'), approvedAt, appliedAt: row.effectiveFrom })
  const year = since.slice(0, 4)
  const [drafted, approved] = [startOf(addDays(since, -75)), startOf(addDays(since, -70))]
  for (const [kind, value] of Object.entries(PEOPLE))
    await set(write(kind, value, 'orgdept', `平组发〔${year}〕6号`, startOf(addDays(since, -60)), drafted), approved)
  const first = [startOf(addDays(since, -400)), startOf(addDays(since, -390))] as const
  await set(
    write('DEADLINES', FIRST_DEADLINES, 'headquarters', `平指发〔${Number(year) - 1}〕3号`, first[1], first[0]),
    first[0],
  )
  const waits = write(
    'DEADLINES',
    NEXT_DEADLINES,
    'headquarters',
    `平指发〔${addDays(since, 200).slice(0, 4)}〕12号（送审稿）`,
    startOf(addDays(new Date(until.getTime() + 8 * 3_600_000).toISOString().slice(0, 10), 14)),
    new Date(until.getTime() - 3 * 3_600_000),
  )
  const undecided = { approvedById: null, approvedAt: null, appliedAt: null }
  await writer.write({ ...waits, ...undecided })
  const hours = (n: number) => new Date(until.getTime() - n * 3_600_000)
  const document = `平指发〔${addDays(since, 200).slice(0, 4)}〕13号（送审稿）`
  const visits = write('VISIT_CADENCE', MORE_VISITS, 'headquarters', document, waits.effectiveFrom, hours(51))
  const back = { returnedById: cadreOf('leader'), returnedAt: hours(26), returnReason: TOO_MANY }
  await writer.write({ ...visits, ...back, ...undecided })
  await writer.end()
}
