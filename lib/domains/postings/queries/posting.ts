import 'server-only'
import { type TermState, termState } from '@/lib/domains/postings/rules/term'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { PostingEnd } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { villagesFor } from '@/lib/ground/access/scope/places'
import { postingsFor } from '@/lib/ground/access/scope/postings'
import { mayEver } from '@/lib/ground/access/seats'
import { dayFromColumn, dayOf, daysBetween, dayToColumn, type Instant, type LocalDate } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { postingPolicyAt } from './policy'

/** A tenure with its file: term, relations, what ended it. */
export type PostingShown = {
  id: string
  cadreId: string
  name: string
  post: string
  unit: string
  village: { id: string; code: string; name: string; township: string }
  candidateId: string | null
  fromOn: LocalDate
  termEndsOn: LocalDate
  toOn: LocalDate | null
  state: 'AHEAD' | 'SERVING' | 'ENDED'
  term: TermState
  daysLeft: number
  documentNo: string | null
  reason: string
  draftedBy: string | null
  approvedBy: string | null
  partyMovedOn: LocalDate | null
  personnelMovedOn: LocalDate | null
  unitWorkLeftOn: LocalDate | null
  unitWorkDeclaredBy: string
  endKind: PostingEnd | null
  endReason: string
  may: { recall: boolean; draft: boolean; approve: boolean }
}

/** A tenure within reach, or null. */
export async function getPosting(actor: Actor, id: string, at: Instant): Promise<PostingShown | null> {
  return read(actor, async (tx) => {
    const [row] = await postingRows(tx, { AND: [{ id }, postingsFor(actor, 'posting.view')] })
    if (!row) return null
    const lasts = row.toOn === null || row.toOn > dayToColumn(dayOf(at))
    const mayRecall =
      lasts && (await tx.posting.count({ where: { AND: [{ id }, postingsFor(actor, 'recall.propose')] } })) > 0
    const shown = await shownOf(tx, row, at)
    return {
      ...shown,
      may: { recall: mayRecall, draft: mayEver(actor, 'round.draft'), approve: mayEver(actor, 'posting.approve') },
    }
  })
}

/** All tenures of a village, the latest first; the village has been found within reach. */
export async function postingsOf(tx: Tx, villageId: string, at: Instant): Promise<Omit<PostingShown, 'may'>[]> {
  const rows = await postingRows(tx, { villageId })
  return Promise.all(rows.map((row) => shownOf(tx, row, at)))
}

/**
 * The villages that a first secretary may be transferred to: those of the county that nobody serves, whose term there is
 * over, or whence somebody is to leave.
 */
export async function listVacantVillages(
  actor: Actor,
  at: Instant,
): Promise<{ id: string; name: string; township: string }[]> {
  const today = dayToColumn(dayOf(at))
  const taken = { voidedAt: null, termEndsOn: { gt: today }, toOn: null }
  const rows = await read(actor, (tx) =>
    tx.village.findMany({
      where: { AND: [villagesFor(actor, 'round.draft'), { postings: { none: taken } }] },
      select: { id: true, name: true, township: { select: { name: true } } },
      orderBy: { code: 'asc' },
    }),
  )
  return rows.map(({ township, ...village }) => ({ ...village, township: township.name }))
}

/** Who else serves in the county today, with whom villages may be changed: by village. */
export async function listOthersServing(
  actor: Actor,
  postingId: string,
  at: Instant,
): Promise<{ id: string; name: string; village: string; township: string }[]> {
  const today = dayToColumn(dayOf(at))
  const serving = { voidedAt: null, toOn: null, fromOn: { lte: today }, NOT: { id: postingId } }
  const rows = await read(actor, (tx) =>
    tx.posting.findMany({
      where: { AND: [serving, postingsFor(actor, 'round.draft')] },
      select: {
        id: true,
        cadre: { select: { name: true } },
        village: { select: { name: true, township: { select: { name: true } } } },
      },
      orderBy: { village: { code: 'asc' } },
    }),
  )
  return rows.map(({ id, cadre, village }) => ({
    ...{ id, name: cadre.name, village: village.name, township: village.township.name },
  }))
}

const postingRows = (tx: Tx, where: Prisma.PostingWhereInput) =>
  tx.posting.findMany({
    where: { AND: [where, { voidedAt: null }] },
    include: {
      village: { include: { township: { select: { name: true } } } },
      cadre: { include: { unit: { select: { shortName: true } } } },
    },
    orderBy: [{ fromOn: 'desc' }, { id: 'desc' }],
    take: 50,
  })

type Row = Awaited<ReturnType<typeof postingRows>>[number]

async function shownOf(tx: Tx, { village, cadre, ...row }: Row, at: Instant): Promise<Omit<PostingShown, 'may'>> {
  const today = dayOf(at)
  const ids = [row.draftedById, row.approvedById].flatMap((one) => one ?? [])
  const people = ids.length
    ? await tx.cadre.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
    : []
  const nameOf = (one: string | null) => people.find((person) => person.id === one)?.name ?? null
  const { termEndNoticeDays } = await postingPolicyAt(tx, row.countyId, at)
  const day = (value: Date | null) => value && dayFromColumn(value)
  const [fromOn, termEndsOn, toOn] = [dayFromColumn(row.fromOn), dayFromColumn(row.termEndsOn), day(row.toOn)]
  const { code, name } = village
  return {
    ...{ id: row.id, cadreId: cadre.id, name: cadre.name, post: cadre.post, unit: cadre.unit.shortName },
    village: { id: village.id, code, name, township: village.township.name },
    ...{ candidateId: row.candidateId, fromOn, termEndsOn, toOn, documentNo: row.documentNo, reason: row.reason },
    state: toOn !== null && toOn <= today ? 'ENDED' : fromOn > today ? 'AHEAD' : 'SERVING',
    ...{ term: termState(termEndsOn, today, termEndNoticeDays), daysLeft: daysBetween(today, termEndsOn) },
    ...{ draftedBy: nameOf(row.draftedById), approvedBy: nameOf(row.approvedById) },
    ...{ partyMovedOn: day(row.partyMovedOn), personnelMovedOn: day(row.personnelMovedOn) },
    ...{ unitWorkLeftOn: day(row.unitWorkLeftOn), unitWorkDeclaredBy: row.unitWorkDeclaredBy },
    ...{ endKind: row.endKind, endReason: row.endReason },
  }
}
