import 'server-only'
import { placesFor } from '@/lib/domains/places/within-reach'
import { roundDecision } from '@/lib/domains/postings/decisions'
import type { Need, ScorePart } from '@/lib/domains/postings/matching/rules/facts'
import { type Phase, phaseOf } from '@/lib/domains/postings/rules/round'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { DraftOrigin } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { candidatesFor, roundsFor } from '@/lib/ground/access/scope/postings'
import { mayEver, seatsFor } from '@/lib/ground/access/seats'
import { dayFromColumn, dayOf, type Instant, type LocalDate } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { barsOf } from '@/lib/ground/decisions/hold'
import { asSeenBy, type CandidateFile, filesOf } from './files'
import { needsOf, type VillageNeedShown } from './needs'
import { type RoundFacts, roundFacts, roundFiles, WITH_NAMES } from './round-facts'

export type RoundHead = {
  id: string
  countyId: string
  title: string
  document: string
  phase: Phase
  opensOn: LocalDate
  closesOn: LocalDate
  noticeFromOn: LocalDate | null
  noticeToOn: LocalDate | null
  submittedBy: string | null
  approvedBy: string | null
  closedAt: Instant | null
  closeReason: string
  version: number
}

/** A pair of the plan as it stands, with who put it there and why. */
type PairShown = {
  villageId: string
  candidateId: string
  points: number
  parts: ScorePart[]
  origin: DraftOrigin
  reason: string
  byId: string
  by: string
  at: Instant
}

type RoundVillageShown = {
  id: string
  code: string
  name: string
  township: string
  need: { need: Need; judged: boolean } | null // null where the village is not within the viewer's reach
  pair: PairShown | null
}

type ObjectionShown = {
  id: string
  candidateId: string
  text: string
  receivedOn: LocalDate
  upheld: boolean | null
  finding: string
}

/** A round as one viewer may see it. `whole` is the view of the county: every candidate, and the plan while it is worked on. */
export type RoundShown = RoundHead & {
  whole: boolean
  villages: RoundVillageShown[]
  left: { name: string; into: string; onDay: LocalDate }[] // merged into another village while the round went on
  candidates: CandidateFile[] // who stand in it
  withdrawn: CandidateFile[]
  wishes: { villageId: string; candidateId: string; kind: 'PIN' | 'FORBID' }[]
  objections: ObjectionShown[]
  own: string | null // the viewer's own candidacy
  may: { draft: boolean; vet: boolean; approve: boolean; apply: boolean; recommend: boolean }
}

/** A round within reach, or null. */
export async function getRound(actor: Actor, id: string, at: Instant): Promise<RoundShown | null> {
  return read(actor, async (tx) => {
    const round = await roundFacts(tx, actor, 'posting.view', id)
    if (!round) return null
    const whole = seatsFor(actor, 'posting.view').some(
      ({ seat, reach }) => reach === 'C' && seat.countyId === round.countyId,
    )
    const files = whole
      ? await roundFiles(tx, id, at)
      : await filesOf(tx, { AND: [{ roundId: id }, candidatesFor(actor, 'posting.view')] }, at)
    const candidates = files.filter(({ withdrawal }) => !withdrawal)
    const reached = new Set((await placesFor(tx, actor, 'villages', 'posting.view')).map(({ place }) => place.id))
    const within = round.villages.filter(({ leftOn, villageId }) => !leftOn && reached.has(villageId))
    const needs = await needsOf(
      tx,
      within.map(({ villageId }) => villageId),
      at,
    )
    const pairs = pairsSeen(round, whole, candidates)
    const bars = await barsOf(tx, actor, roundDecision, [id], at)
    const head = headOf(round, at)
    const applying = head.phase === 'APPLYING'
    return {
      ...head,
      ...{ whole, ...villagesOf(round, needs, pairs), ...(whole ? workOf(round) : { wishes: [], objections: [] }) },
      own: candidates.find(({ cadreId }) => cadreId === actor.cadreId)?.id ?? null,
      candidates: candidates.map((file) => asSeenBy(actor, file)),
      withdrawn: files.filter(({ withdrawal }) => withdrawal).map((file) => asSeenBy(actor, file)),
      may: {
        draft: mayEver(actor, 'round.draft'),
        vet: mayEver(actor, 'candidate.vet') && round.stage !== 'CLOSED',
        approve: bars.get(id) === null,
        apply: applying && mayEver(actor, 'candidate.apply'),
        recommend: applying && mayEver(actor, 'candidate.recommend'),
      },
    }
  })
}

/** What whoever applies or recommends is told of a round: that it is there, until when, for which villages. */
export async function getRoundHead(
  actor: Actor,
  id: string,
  deed: 'candidate.apply' | 'candidate.recommend',
  at: Instant,
) {
  return read(actor, async (tx) => {
    const where = { AND: [{ id }, roundsFor(actor, deed)] }
    const round = await tx.postingRound.findFirst({ where, include: WITH_NAMES })
    return round && headOf(round, at)
  })
}

type Headed = Prisma.PostingRoundGetPayload<{ include: typeof WITH_NAMES }>

export function headOf({ submittedBy, approvedBy, ...round }: Headed, at: Instant): RoundHead {
  const closesOn = dayFromColumn(round.closesOn)
  const noticeToOn = round.noticeToOn && dayFromColumn(round.noticeToOn)
  return {
    ...{ id: round.id, countyId: round.countyId, title: round.title, document: round.document, version: round.version },
    phase: phaseOf({ stage: round.stage, closesOn, noticeToOn }, dayOf(at)),
    ...{ opensOn: dayFromColumn(round.opensOn), closesOn, noticeToOn },
    noticeFromOn: round.noticeFromOn && dayFromColumn(round.noticeFromOn),
    ...{ submittedBy: submittedBy?.name ?? null, approvedBy: approvedBy?.name ?? null },
    ...{ closedAt: round.closedAt, closeReason: round.closeReason },
  }
}

/** The pairs that a viewer sees: the county all of them; others, once the plan is no longer worked on, those of whom they see. */
function pairsSeen({ stage, drafts }: RoundFacts, whole: boolean, candidates: readonly CandidateFile[]): PairShown[] {
  const seen = new Set(candidates.map(({ id }) => id))
  const shown = drafts.filter(({ candidateId }) => (stage === 'OPEN' ? whole : seen.has(candidateId)))
  return shown.map(({ by, parts, ...row }) => ({
    ...{ villageId: row.villageId, candidateId: row.candidateId, points: row.points, origin: row.origin },
    ...{ parts: parts as ScorePart[], reason: row.reason, byId: row.byId, by: by.name, at: row.at },
  }))
}

function villagesOf(
  round: RoundFacts,
  needs: ReadonlyMap<string, VillageNeedShown>,
  pairs: readonly PairShown[],
): Pick<RoundShown, 'villages' | 'left'> {
  const left = round.villages.flatMap(({ leftOn, village: { name, mergedInto } }) =>
    leftOn && mergedInto ? [{ name, into: mergedInto.name, onDay: dayFromColumn(leftOn) }] : [],
  )
  const villages = round.villages.flatMap(({ leftOn, village: { id, code, name, township } }) => {
    if (leftOn) return []
    const shown = needs.get(id)
    const need = shown ? { need: shown.need, judged: shown.judged !== null } : null
    return [
      { id, code, name, township: township.name, need, pair: pairs.find(({ villageId }) => villageId === id) ?? null },
    ]
  })
  return { villages, left }
}

function workOf({ wishes, objections }: RoundFacts): Pick<RoundShown, 'wishes' | 'objections'> {
  return {
    wishes: wishes.map(({ villageId, candidateId, kind }) => ({ villageId, candidateId, kind })),
    objections: objections.map(({ id, candidateId, text, receivedOn, upheld, finding }) => ({
      ...{ id, candidateId, text, receivedOn: dayFromColumn(receivedOn), upheld, finding },
    })),
  }
}
