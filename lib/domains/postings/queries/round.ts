import 'server-only'
import { placesFor } from '@/lib/domains/places/within-reach'
import { roundDecision } from '@/lib/domains/postings/decisions'
import type { Need, ScorePart } from '@/lib/domains/postings/matching/rules/facts'
import { type Phase, phaseOf } from '@/lib/domains/postings/rules/round'
import type { PostingRound } from '@/lib/generated/prisma/client'
import type { DraftOrigin } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { candidatesFor, roundsFor } from '@/lib/ground/access/scope/postings'
import { mayEver, seatsFor } from '@/lib/ground/access/seats'
import { dayFromColumn, dayOf, type Instant, type LocalDate } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { barsOf } from '@/lib/ground/decisions/hold'
import { asSeenBy, type CandidateFile, filesOf } from './files'
import { needsOf } from './needs'

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
    const where = { AND: [{ id }, roundsFor(actor, 'posting.view')] }
    const round = await tx.postingRound.findFirst({ where })
    if (!round) return null
    const head = await headOf(tx, round, at)
    const whole = seatsFor(actor, 'posting.view').some(
      ({ seat, reach }) => reach === 'C' && seat.countyId === round.countyId,
    )
    const open = round.stage === 'OPEN'
    const [rows, reached, files, own] = await Promise.all([
      tx.roundVillage.findMany({
        where: { roundId: id },
        include: {
          village: { include: { township: { select: { name: true } }, mergedInto: { select: { name: true } } } },
        },
        orderBy: { village: { code: 'asc' } },
      }),
      placesFor(tx, actor, 'villages', 'posting.view'),
      filesOf(tx, { AND: [{ roundId: id }, candidatesFor(actor, 'posting.view')] }, at),
      tx.candidate.findFirst({
        where: { roundId: id, cadreId: actor.cadreId, withdrawnAt: null },
        select: { id: true },
      }),
    ])
    const candidates = files.filter(({ withdrawal }) => !withdrawal)
    const withdrawn = files.filter(({ withdrawal }) => withdrawal)
    const near = new Set(reached.map(({ place }) => place.id))
    const within = rows.flatMap(({ leftOn, villageId }) => (!leftOn && near.has(villageId) ? [villageId] : []))
    const needs = await needsOf(tx, within, at)
    const drafts = open && !whole ? [] : await pairsOf(tx, id, open ? null : candidates.map((one) => one.id))
    const left = rows.flatMap(({ leftOn, village: { name, mergedInto } }) =>
      leftOn ? [{ name, into: mergedInto?.name ?? '', onDay: dayFromColumn(leftOn) }] : [],
    )
    const villages = rows.flatMap(({ leftOn, village }) => {
      if (leftOn) return []
      const shown = needs.get(village.id)
      const pair = drafts.find(({ villageId }) => villageId === village.id) ?? null
      const { code, name, township } = village
      const need = shown ? { need: shown.need, judged: shown.judged !== null } : null
      return [{ id: village.id, code, name, township: township.name, need, pair }]
    })
    const { wishes, objections } = whole ? await workOf(tx, id) : { wishes: [], objections: [] }
    const bars = await barsOf(tx, actor, roundDecision, [id], at)
    const applying = head.phase === 'APPLYING'
    return {
      ...head,
      ...{ whole, villages, left, wishes, objections, own: own?.id ?? null },
      candidates: candidates.map((file) => asSeenBy(actor, file)),
      withdrawn: withdrawn.map((file) => asSeenBy(actor, file)),
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
    const round = await tx.postingRound.findFirst({ where: { AND: [{ id }, roundsFor(actor, deed)] } })
    return round && headOf(tx, round, at)
  })
}

export async function headOf(tx: Tx, round: PostingRound, at: Instant): Promise<RoundHead> {
  const { submittedById, approvedById } = round
  const ids = [submittedById, approvedById].flatMap((one) => one ?? [])
  const people = ids.length
    ? await tx.cadre.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
    : []
  const nameOf = (one: string | null) => people.find((person) => person.id === one)?.name ?? null
  const day = (value: Date | null) => value && dayFromColumn(value)
  const closesOn = dayFromColumn(round.closesOn)
  const noticeToOn = day(round.noticeToOn)
  return {
    ...{ id: round.id, countyId: round.countyId, title: round.title, document: round.document, version: round.version },
    phase: phaseOf({ stage: round.stage, closesOn, noticeToOn }, dayOf(at)),
    ...{ opensOn: dayFromColumn(round.opensOn), closesOn, noticeFromOn: day(round.noticeFromOn), noticeToOn },
    ...{ submittedBy: nameOf(submittedById), approvedBy: nameOf(approvedById) },
    ...{ closedAt: round.closedAt, closeReason: round.closeReason },
  }
}

async function pairsOf(tx: Tx, roundId: string, candidateIds: string[] | null): Promise<PairShown[]> {
  const rows = await tx.postingDraft.findMany({
    where: { roundId, endedAt: null, ...(candidateIds && { candidateId: { in: candidateIds } }) },
    include: { by: { select: { name: true } } },
  })
  return rows.map(({ by, parts, ...row }) => ({
    ...{ villageId: row.villageId, candidateId: row.candidateId, points: row.points, origin: row.origin },
    ...{ parts: parts as ScorePart[], reason: row.reason, byId: row.byId, by: by.name, at: row.at },
  }))
}

async function workOf(tx: Tx, roundId: string) {
  const [wishes, objections] = await Promise.all([
    tx.postingWish.findMany({ where: { roundId }, orderBy: { at: 'asc' } }),
    tx.postingObjection.findMany({ where: { roundId }, orderBy: { at: 'asc' } }),
  ])
  return {
    wishes: wishes.map(({ villageId, candidateId, kind }) => ({ villageId, candidateId, kind })),
    objections: objections.map(({ id, candidateId, text, receivedOn, upheld, finding }) => ({
      ...{ id, candidateId, text, receivedOn: dayFromColumn(receivedOn), upheld, finding },
    })),
  }
}
