import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { postingOrdersFor, roundsFor } from '@/lib/access/posting-scope'
import { mayEver } from '@/lib/access/scope'
import { read } from '@/lib/access/transaction'
import { dayFromColumn, dayOf, dayToColumn, type Instant, type LocalDate } from '@/lib/clock'
import { phaseOf } from '@/lib/postings/rules/round'
import { filesOf } from './files'
import { listServing, listVacancies } from './home'

type RoundName = { id: string; title: string }

/** What of the postings waits for a person today, and what they hold themselves. */
export type PostingsToday = {
  own: { id: string; village: string; fromOn: LocalDate; termEndsOn: LocalDate; ahead: boolean }[]
  vacant: number // for who drafts: villages without anybody, and in no round
  ending: number // and those whose term ends and no round fills
  toVet: (RoundName & { count: number })[]
  orders: number // for who approves: proposed by others
  toApprove: RoundName[]
  applying: (RoundName & { closesOn: LocalDate })[] // for units and towns, which recommend
}

/** Reads only what the actor's seats ask for. */
export async function getPostingsToday(actor: Actor, at: Instant): Promise<PostingsToday> {
  const today = dayOf(at)
  const drafts = mayEver(actor, 'round.draft')
  const vets = mayEver(actor, 'candidate.vet')
  const approves = mayEver(actor, 'posting.approve')
  const recommends = mayEver(actor, 'candidate.recommend')
  const [own, vacancies, rounds, orders] = await Promise.all([
    listOwn(actor, today),
    drafts ? listServing(actor, at).then((serving) => listVacancies(actor, serving, at)) : [],
    vets || approves || recommends ? listOpenRounds(actor) : [],
    approves ? countOrders(actor) : 0,
  ])
  const waiting = vacancies.filter(({ round, successorFrom }) => !round && !successorFrom)
  const named = rounds.map(({ id, title, submittedById, ...round }) => {
    const days = {
      closesOn: dayFromColumn(round.closesOn),
      noticeToOn: round.noticeToOn && dayFromColumn(round.noticeToOn),
    }
    return { id, title, submittedById, closesOn: days.closesOn, phase: phaseOf({ stage: round.stage, ...days }, today) }
  })
  const toVet = vets ? await countToVet(actor, named, at) : []
  return {
    ...{ own, orders, toVet },
    vacant: waiting.filter(({ serving }) => !serving).length,
    ending: waiting.filter(({ serving }) => serving).length,
    toApprove: approves ? named.filter((one) => one.phase === 'DECISION' && one.submittedById !== actor.cadreId) : [],
    applying: recommends ? named.filter(({ phase }) => phase === 'APPLYING') : [],
  }
}

async function listOwn(actor: Actor, today: LocalDate): Promise<PostingsToday['own']> {
  const lasting = { voidedAt: null, OR: [{ toOn: null }, { toOn: { gt: dayToColumn(today) } }] }
  const rows = await read(actor, (tx) =>
    tx.posting.findMany({
      where: { cadreId: actor.cadreId, ...lasting },
      include: { village: { select: { name: true } } },
      orderBy: { fromOn: 'asc' },
    }),
  )
  return rows.map(({ id, village, fromOn, termEndsOn }) => ({
    ...{ id, village: village.name, fromOn: dayFromColumn(fromOn), termEndsOn: dayFromColumn(termEndsOn) },
    ahead: dayFromColumn(fromOn) > today,
  }))
}

const listOpenRounds = (actor: Actor) =>
  read(actor, (tx) =>
    tx.postingRound.findMany({
      where: { AND: [roundsFor(actor, 'posting.view'), { stage: { not: 'CLOSED' } }] },
      orderBy: { opensOn: 'asc' },
      take: 10,
    }),
  )

const countOrders = (actor: Actor) =>
  read(actor, (tx) =>
    tx.postingOrder.count({
      where: {
        AND: [postingOrdersFor(actor, 'posting.approve'), { decidedAt: null, proposedById: { not: actor.cadreId } }],
      },
    }),
  )

/** Of whom some gate has nothing said yet. */
async function countToVet(actor: Actor, rounds: RoundName[], at: Instant): Promise<PostingsToday['toVet']> {
  const files = await read(actor, (tx) =>
    filesOf(tx, { roundId: { in: rounds.map(({ id }) => id) }, withdrawnAt: null }, at),
  )
  return rounds.flatMap(({ id, title }) => {
    const count = files.filter(
      ({ roundId, vetting }) => roundId === id && (vetting === 'NOT_BEGUN' || vetting === 'UNDER_WAY'),
    ).length
    return count > 0 ? [{ id, title, count }] : []
  })
}
