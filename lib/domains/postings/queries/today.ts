import 'server-only'
import { phaseOf } from '@/lib/domains/postings/rules/round'
import type { Actor } from '@/lib/ground/access/actor'
import { roundsFor } from '@/lib/ground/access/scope/postings'
import { mayEver } from '@/lib/ground/access/seats'
import { dayFromColumn, dayOf, type Instant, type LocalDate } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { notOverOn } from '@/lib/ground/tenures/holding'
import { filesOf } from './files'
import { listServing, listVacancies } from './home'

type RoundName = { id: string; title: string }

/** What of the postings waits for a person today, and what they hold themselves. */
export type PostingsToday = {
  own: { id: string; village: string; fromOn: LocalDate; termEndsOn: LocalDate; ahead: boolean }[]
  vacant: number // for who drafts: villages without anybody, and in no round
  ending: number // and those whose term ends and no round fills
  toVet: (RoundName & { count: number })[]
  applying: (RoundName & { closesOn: LocalDate })[] // for units and towns, which recommend
}

/** Reads only what the actor's seats ask for. */
export async function getPostingsToday(actor: Actor, at: Instant): Promise<PostingsToday> {
  const today = dayOf(at)
  const drafts = mayEver(actor, 'round.draft')
  const vets = mayEver(actor, 'candidate.vet')
  const recommends = mayEver(actor, 'candidate.recommend')
  const [own, vacancies, rounds] = await Promise.all([
    listOwn(actor, today),
    drafts ? listServing(actor, at).then((serving) => listVacancies(actor, serving, at)) : [],
    vets || recommends ? listOpenRounds(actor) : [],
  ])
  const waiting = vacancies.filter(({ round, successorFrom }) => !round && !successorFrom)
  const named = rounds.map(({ id, title, ...round }) => {
    const days = {
      closesOn: dayFromColumn(round.closesOn),
      noticeToOn: round.noticeToOn && dayFromColumn(round.noticeToOn),
    }
    return { id, title, closesOn: days.closesOn, phase: phaseOf({ stage: round.stage, ...days }, today) }
  })
  const toVet = vets ? await countToVet(actor, named, at) : []
  return {
    ...{ own, toVet },
    vacant: waiting.filter(({ serving }) => !serving).length,
    ending: waiting.filter(({ serving }) => serving).length,
    applying: recommends ? named.filter(({ phase }) => phase === 'APPLYING') : [],
  }
}

async function listOwn(actor: Actor, today: LocalDate): Promise<PostingsToday['own']> {
  const rows = await read(actor, (tx) =>
    tx.posting.findMany({
      where: { cadreId: actor.cadreId, ...notOverOn(today) },
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
