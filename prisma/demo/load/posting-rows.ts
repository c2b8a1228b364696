import type { Client } from 'pg'
import { type Instant, type LocalDate, startOf } from '@/lib/ground/clock'
import type { DemoPeople } from '../cadres'
import { daysAfter } from '../day'
import type { DemoCounty } from '../places'
import { demoRound } from '../posting-round'
import type { Random } from '../random'
import { uuidAt } from '../uuid'
import { TableWriter } from './table-writer'

const GATES = ['POLITICAL', 'CONDUCT', 'INTEGRITY', 'ABILITY']
const WEAK_BRANCHES = 16
const HOUR = 3_600_000

/** Appraisals of everyone, the relations of those who serve, a round under way, a judged need, a recall and an extension that wait. */
export async function writePostings(
  client: Client,
  county: DemoCounty,
  people: DemoPeople,
  { today, random }: { today: LocalDate; random: Random },
): Promise<void> {
  const ids = random.fork('ids')
  const at = (day: LocalDate, hour: number): Instant => new Date(startOf(day).getTime() + hour * HOUR)
  const round = demoRound(county, people, random.fork('round'), today)
  await writeAppraisals(
    client,
    people,
    new Set(round.candidates.flatMap((one) => (one.lowGrade ? [one.cadre.id] : []))),
    {
      year: Number(today.slice(0, 4)),
      random: random.fork('appraisals'),
    },
  )
  await writeStanding(client, county, people, random.fork('standing'))

  const office = sole(people, 'orgdept')
  const openedAt = at(round.opensOn, 9)
  const roundId = uuidAt(openedAt, ids)
  await fill(client, 'posting_rounds', [
    {
      ...{ id: roundId, countyId: county.id, title: round.title, document: round.document, stage: 'OPEN' },
      ...{ opensOn: round.opensOn, closesOn: round.closesOn, openedById: office.id, openedAt },
    },
  ])
  await fill(
    client,
    'round_villages',
    round.villages.map(({ id: villageId }) => ({ roundId, villageId })),
  )
  const named = round.candidates.map((candidate, nth) => {
    const enteredAt = at(daysAfter(round.opensOn, 2 + (nth % 9)), 10)
    return { ...candidate, enteredAt, id: uuidAt(enteredAt, ids) }
  })
  await fill(
    client,
    'candidates',
    named.map(({ cadre, enteredAt, applied, recommended, home, kin, vetted, ...one }) => ({
      ...{ id: one.id, roundId, countyId: county.id, cadreId: cadre.id, onStaff: true, healthy: one.healthy },
      ...{ appliedAt: applied ? enteredAt : null, statement: applied ? '自愿到村任职，家里支持。' : '' },
      ...{ recommendedAt: recommended ? enteredAt : null, opinion: recommended ? '同意推荐，工作已作安排。' : '' },
      recommendedById: recommended ? officerOf(people, cadre.unit.shortName)?.id : null,
      ...{ homeVillageId: home?.id ?? null, kinVillageIds: kin ? [kin.id] : [] },
      ...{ ruralYears: one.ruralYears, partyWorkYears: one.partyWorkYears },
      ...(vetted
        ? { checkedById: office.id, checkedAt: at(daysAfter(today, -4), 15) }
        : { checkedById: null, checkedAt: null }),
    })),
  )
  await fill(
    client,
    'candidate_gates',
    named
      .filter(({ vetted }) => vetted)
      .flatMap(({ id: candidateId }, nth) =>
        GATES.map((gate) => {
          const said = at(daysAfter(today, -4), 15)
          const letterNo = gate === 'INTEGRITY' ? `平纪函〔${today.slice(0, 4)}〕${110 + nth}号` : null
          return {
            id: uuidAt(said, ids),
            candidateId,
            gate,
            passed: true,
            note: '',
            letterNo,
            byId: office.id,
            at: said,
          }
        }),
      ),
  )
  const [first, second] = round.villages
  const commander = people.tenures.find(({ village, toOn }) => village === second && toOn === null)
  const judged = { weak: 78, poor: 40, disorderly: 35, industry: 45 }
  const silent = { weak: null, poor: null, disorderly: null, industry: null }
  await fill(client, 'village_needs', [
    {
      ...{ id: uuidAt(at(daysAfter(today, -9), 11), ids), villageId: first?.id, ...judged, byId: office.id },
      ...{ text: '支委会长期不健全，换届后书记刚接手，最缺会抓班子的人。', at: at(daysAfter(today, -9), 11) },
    },
    ...(commander
      ? [
          {
            ...{
              id: uuidAt(at(daysAfter(today, -7), 20), ids),
              villageId: second?.id,
              ...silent,
              byId: commander.cadre.id,
            },
            ...{ text: '茶叶卖不出去，希望来一位懂销路的。', at: at(daysAfter(today, -7), 20) },
          },
        ]
      : []),
  ])
  await writeRecall(client, county, people, { today, at: at(daysAfter(today, -3), 16), ids, filling: round.villages })
  const extension = { today, at: at(daysAfter(today, -2), 10), ids: random.fork('extension'), filling: round.villages }
  await writeExtension(client, county, people, { ...extension, office })
}

const fill = async (client: Client, table: string, rows: object[]) => {
  const writer = new TableWriter(client, table)
  for (const row of rows) await writer.write(row as never)
  await writer.end()
}

/** Grades of the last two years: one in seven excellent, hardly any low. */
async function writeAppraisals(
  client: Client,
  people: DemoPeople,
  low: ReadonlySet<string>,
  { year, random }: { year: number; random: Random },
): Promise<void> {
  const writer = new TableWriter(client, 'appraisals')
  for (const cadre of people.cadres)
    for (const back of [1, 2]) {
      if (cadre.startedWorkOn > `${year - back}-07-01`) continue
      const grade = low.has(cadre.id) && back === 1 ? 'BASIC' : random.chance(0.15) ? 'EXCELLENT' : 'COMPETENT'
      await writer.write({ cadreId: cadre.id, year: year - back, grade })
    }
  await writer.end()
}

/** Weak branches (软弱涣散), and which relations of those who serve have been moved. */
async function writeStanding(client: Client, county: DemoCounty, people: DemoPeople, random: Random): Promise<void> {
  const weak = random.sample(county.villages, WEAK_BRANCHES).map(({ id }) => id)
  await client.query(
    `UPDATE villages SET tags = array_append(tags, 'WEAK_BRANCH'::village_tag) WHERE id = ANY($1::uuid[])`,
    [weak],
  )
  const serving = people.postings.filter(({ toOn }) => toOn === null)
  const moved = (share: number) => serving.filter(() => random.chance(share)).map(({ id }) => id)
  for (const [column, share, days] of [
    ['party_moved_on', 0.93, 12],
    ['personnel_moved_on', 0.86, 20],
    ['unit_work_left_on', 0.9, 1],
  ] as const)
    await client.query(
      `UPDATE postings SET ${column} = from_on + ${days}
       WHERE id = ANY($1::uuid[]) AND from_on + ${days} <= app_now()::date`,
      [moved(share)],
    )
  await client.query(`UPDATE postings SET unit_work_declared_by = '派出单位人事科' WHERE unit_work_left_on IS NOT NULL`)
}

/** A recall that the commander of the village has proposed: nobody has decided it yet. */
async function writeRecall(
  client: Client,
  county: DemoCounty,
  people: DemoPeople,
  given: { today: LocalDate; at: Instant; ids: Random; filling: { id: string }[] },
): Promise<void> {
  const { today, at, ids, filling } = given
  const accounts = new Set(people.accounts.map(({ cadre }) => cadre))
  const posting = people.postings.find(
    ({ village, cadre, toOn, termEndsOn }) =>
      toOn === null &&
      termEndsOn > daysAfter(today, 200) &&
      !accounts.has(cadre) &&
      !filling.some(({ id }) => id === village.id),
  )
  const commander = posting && people.tenures.find(({ village, toOn }) => village === posting.village && toOn === null)
  if (!posting || !commander) return
  await fill(client, 'posting_orders', [
    {
      ...{
        id: uuidAt(at, ids),
        countyId: county.id,
        kind: 'RECALL',
        villageId: posting.village.id,
        postingId: posting.id,
      },
      ...{ trigger: 'NOT_IN_VILLAGE', reason: '本月有十一天不在村，没有请假；村“两委”和镇上都核实过。' },
      ...{ proposedById: commander.cadre.id, proposedAt: at },
    },
  ])
}

/** A term that is to go on, drafted by the organisation department: the first that ends and that no round fills. */
async function writeExtension(
  client: Client,
  county: DemoCounty,
  people: DemoPeople,
  given: { today: LocalDate; at: Instant; ids: Random; filling: { id: string }[]; office: { id: string } },
): Promise<void> {
  const { today, at, ids, filling, office } = given
  const [posting] = people.postings
    .filter(
      ({ village, toOn, termEndsOn }) =>
        toOn === null && termEndsOn > today && !filling.some(({ id }) => id === village.id),
    )
    .sort((a, b) => a.termEndsOn.localeCompare(b.termEndsOn) || a.village.code.localeCompare(b.village.code))
  if (!posting) return
  await fill(client, 'posting_orders', [
    {
      ...{ id: uuidAt(at, ids), countyId: county.id, kind: 'EXTENSION' },
      ...{ villageId: posting.village.id, postingId: posting.id, extendTo: daysAfter(posting.termEndsOn, 120) },
      ...{ reason: '茶叶加工厂春后投产，项目由本人跑下来，留任到投产稳定。' },
      ...{ proposedById: office.id, proposedAt: at },
    },
  ])
}

function sole(people: DemoPeople, username: string) {
  const account = people.accounts.find((one) => one.username === username)
  if (!account) throw new Error(`the demo has no account ${username}`)
  return account.cadre
}

function officerOf(people: DemoPeople, unit: string) {
  const grant = people.grants.find(({ role, unit: of }) => role === 'UNIT_OFFICER' && of?.shortName === unit)
  return grant?.cadre
}
