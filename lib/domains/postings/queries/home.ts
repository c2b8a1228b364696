import 'server-only'
import { orderDecision } from '@/lib/domains/postings/decisions'
import { type Phase, phaseOf } from '@/lib/domains/postings/rules/round'
import { type TermState, termState } from '@/lib/domains/postings/rules/term'
import type { PostingOrderKind, RecallTrigger } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { villagesFor } from '@/lib/ground/access/scope/places'
import { postingOrdersFor, postingsFor, roundsFor } from '@/lib/ground/access/scope/postings'
import { STANDING } from '@/lib/ground/access/standing'
import { dayFromColumn, dayOf, daysBetween, type Instant, type LocalDate } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { now as databaseNow } from '@/lib/ground/database/tx'
import { barsOf } from '@/lib/ground/decisions/hold'
import type { Bar } from '@/lib/ground/decisions/rule'
import { notOverOn } from '@/lib/ground/tenures/holding'
import { postingPolicyAt } from './policy'

const PLACE = { select: { id: true, code: true, name: true, township: { select: { name: true } } } } as const
const PERSON = { select: { id: true, name: true, unit: { select: { shortName: true } } } } as const

/** A tenure in a list. Days left are negative once the term is over. */
export type PostingLine = {
  id: string
  cadreId: string
  name: string
  unit: string
  village: { id: string; code: string; name: string; township: string }
  fromOn: LocalDate
  termEndsOn: LocalDate
  toOn: LocalDate | null
  daysLeft: number
  term: TermState
  partyMoved: boolean
  personnelMoved: boolean
  unitWorkLeft: boolean
}

/** Tenures that hold today or lie ahead, within what the actor may see, in the order in which their terms end. */
export async function listServing(actor: Actor, at: Instant): Promise<PostingLine[]> {
  const today = dayOf(at)
  return read(actor, async (tx) => {
    const { termEndNoticeDays } = await postingPolicyAt(tx, actor.countyId, at)
    const rows = await tx.posting.findMany({
      where: { AND: [notOverOn(today), postingsFor(actor, 'posting.view')] },
      include: { village: PLACE, cadre: PERSON },
      orderBy: [{ termEndsOn: 'asc' }, { id: 'asc' }],
    })
    return rows.map(({ village, cadre, ...row }) => {
      const termEndsOn = dayFromColumn(row.termEndsOn)
      return {
        ...{ id: row.id, cadreId: cadre.id, name: cadre.name, unit: cadre.unit.shortName },
        village: { ...village, township: village.township.name },
        ...{ fromOn: dayFromColumn(row.fromOn), termEndsOn, toOn: row.toOn && dayFromColumn(row.toOn) },
        ...{ daysLeft: daysBetween(today, termEndsOn), term: termState(termEndsOn, today, termEndNoticeDays) },
        ...{
          partyMoved: !!row.partyMovedOn,
          personnelMoved: !!row.personnelMovedOn,
          unitWorkLeft: !!row.unitWorkLeftOn,
        },
      }
    })
  })
}

/** A village that has no first secretary, or whose first secretary's term ends within the days of notice. */
export type VacancyLine = {
  village: { id: string; code: string; name: string; township: string }
  serving: PostingLine | null
  successorFrom: LocalDate | null // posted already, from a day ahead
  round: { id: string; title: string } | null
}

/** The villages within reach that want somebody: the vacant ones first, then by the end of the term. */
export async function listVacancies(
  actor: Actor,
  serving: readonly PostingLine[],
  at: Instant,
): Promise<VacancyLine[]> {
  const today = dayOf(at)
  const villages = await read(actor, (tx) =>
    tx.village.findMany({
      where: { AND: [villagesFor(actor, 'posting.view')], ...STANDING },
      select: {
        ...PLACE.select,
        rounds: {
          where: { leftOn: null, round: { stage: { not: 'CLOSED' } } },
          select: { round: { select: { id: true, title: true } } },
        },
      },
      orderBy: { code: 'asc' },
    }),
  )
  const lines = villages.flatMap(({ rounds, township, ...village }): VacancyLine[] => {
    const theirs = serving.filter((one) => one.village.id === village.id)
    const present = theirs.find(({ fromOn }) => fromOn <= today) ?? null
    if (present && present.term === 'RUNNING' && !present.toOn) return []
    const successorFrom = theirs.find(({ fromOn }) => fromOn > today)?.fromOn ?? null
    const round = rounds[0]?.round ?? null
    return [{ village: { ...village, township: township.name }, serving: present, successorFrom, round }]
  })
  const order = ({ serving: one }: VacancyLine) => one?.termEndsOn ?? ''
  return lines.sort((a, b) => order(a).localeCompare(order(b)))
}

export type RoundLine = {
  id: string
  title: string
  phase: Phase
  villages: number
  opensOn: LocalDate
  closesOn: LocalDate
  noticeToOn: LocalDate | null
}

const ROUNDS = 20

/** The rounds of the county, those under way first, then those that closed last. */
export async function listRounds(actor: Actor, at: Instant): Promise<RoundLine[]> {
  const rows = await read(actor, (tx) =>
    tx.postingRound.findMany({
      where: roundsFor(actor, 'posting.view'),
      include: { _count: { select: { villages: { where: { leftOn: null } } } } },
      orderBy: [{ closedAt: { sort: 'desc', nulls: 'first' } }, { opensOn: 'desc' }, { id: 'desc' }],
      take: ROUNDS,
    }),
  )
  return rows.map((row) => {
    const days = { closesOn: dayFromColumn(row.closesOn), noticeToOn: row.noticeToOn && dayFromColumn(row.noticeToOn) }
    return {
      ...{ id: row.id, title: row.title, villages: row._count.villages, opensOn: dayFromColumn(row.opensOn) },
      ...{ ...days, phase: phaseOf({ stage: row.stage, ...days }, dayOf(at)) },
    }
  })
}

/** A recall, transfer, exchange, replacement, end or extension of a term, waiting or decided. */
export type OrderLine = {
  id: string
  kind: PostingOrderKind
  trigger: RecallTrigger | null
  reason: string
  village: { code: string; name: string; township: string }
  postingId: string | null
  person: string
  fromVillage: string | null
  otherPerson: string | null // with whom villages are changed
  extendTo: LocalDate | null
  proposedBy: string
  proposedAt: Instant
  /** Why this person does not decide on it; null where they may, or where it is not theirs to decide. */
  bar: Bar | null
  agreed: boolean | null
  effectiveOn: LocalDate | null
  documentNo: string | null
  decision: string
  decidedBy: string | null
  decidedAt: Instant | null
}

export type OrderWhere = { postingId?: string; villageId?: string; undecided?: boolean }

/** Orders within what the actor may see, the latest first. */
export async function listOrders(actor: Actor, { postingId, villageId, undecided }: OrderWhere): Promise<OrderLine[]> {
  return read(actor, async (tx) => {
    const rows = await tx.postingOrder.findMany({
      where: {
        AND: [
          postingOrdersFor(actor, 'posting.view'),
          ...(postingId ? [{ OR: [{ postingId }, { otherPostingId: postingId }] }] : []),
          ...(villageId ? [{ OR: [{ villageId }, { posting: { villageId } }, { otherPosting: { villageId } }] }] : []),
          ...(undecided ? [{ decidedAt: null }] : []),
        ],
      },
      include: {
        village: PLACE,
        posting: { include: { cadre: { select: { name: true } }, village: { select: { name: true } } } },
        otherPosting: { include: { cadre: { select: { name: true } } } },
        candidate: { include: { cadre: { select: { name: true } } } },
        proposedBy: { select: { name: true } },
        decidedBy: { select: { name: true } },
      },
      orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
      take: 200,
    })
    const open = rows.filter(({ decidedAt }) => decidedAt === null).map(({ id }) => id)
    const bars = await barsOf(tx, actor, orderDecision, open, await databaseNow(tx))
    return rows.map(({ village, posting, otherPosting, candidate, proposedBy, decidedBy, ...row }) => ({
      ...{ id: row.id, kind: row.kind, trigger: row.trigger, reason: row.reason, postingId: row.postingId },
      village: { code: village.code, name: village.name, township: village.township.name },
      person: posting?.cadre.name ?? candidate?.cadre.name ?? '',
      fromVillage: row.kind === 'TRANSFER' || row.kind === 'EXCHANGE' ? (posting?.village.name ?? null) : null,
      otherPerson: otherPosting?.cadre.name ?? null,
      extendTo: row.extendTo && dayFromColumn(row.extendTo),
      ...{ proposedBy: proposedBy.name, proposedAt: row.proposedAt, bar: bars.get(row.id) ?? null },
      ...{
        agreed: row.agreed,
        effectiveOn: row.effectiveOn && dayFromColumn(row.effectiveOn),
        documentNo: row.documentNo,
      },
      ...{ decision: row.decision, decidedAt: row.decidedAt },
      decidedBy: decidedBy?.name ?? null,
    }))
  })
}
