import { randomUUID } from 'node:crypto'
import { recommendForRound } from '@/lib/domains/postings/commands/candidate'
import { recordObjection, submitPlan } from '@/lib/domains/postings/commands/notice'
import { proposePlan } from '@/lib/domains/postings/commands/plan'
import { openRound } from '@/lib/domains/postings/commands/round'
import { vetCandidate } from '@/lib/domains/postings/commands/vet'
import { Recommend, Vet } from '@/lib/domains/postings/schema'
import type { Actor } from '@/lib/ground/access/actor'
import { addDays, dayOf, dayToColumn } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { now } from '@/lib/ground/database/tx'
import { FACTS } from '../postings'
import { actorOf, type Place } from './place'

const LONG_AGO = dayToColumn('2024-01-01')

/** How far a round has come: open, with somebody, vetted, worked out, on notice, with the notice over. */
const STEPS = ['OPEN', 'CANDIDATE', 'VETTED', 'PLANNED', 'NOTICE', 'DECISION'] as const
type Step = (typeof STEPS)[number]

/** Somebody of the organisation department of the place's county who is nobody's account: so every account may approve. */
export async function officeOf(place: Place): Promise<Actor> {
  const { countyId, units } = place
  const name = `组工${randomUUID().slice(0, 8)}`
  const cadre = await db().cadre.create({ data: { countyId, unitId: units.other, name, post: '干部', rank: 'STAFF' } })
  const approvedById = place.people.leader.cadreId
  await db().grant.create({ data: { countyId, cadreId: cadre.id, role: 'ORGDEPT', fromOn: LONG_AGO, approvedById } })
  return actorOf(cadre.id)
}

/** A person of the unit that the place's officer may recommend, whom nothing stands against. */
export async function personAt({ countyId, units }: Place): Promise<{ id: string; name: string }> {
  const year = Number(dayOf(await now(db())).slice(0, 4))
  const name = `人选${randomUUID().slice(0, 8)}`
  const dates = { bornOn: dayToColumn('1990-03-01'), startedWorkOn: dayToColumn('2013-07-01') }
  return db().cadre.create({
    data: {
      ...{ countyId, unitId: units.lead, name, post: '干部', rank: 'STAFF', ...dates },
      joinedPartyOn: dayToColumn('2015-07-01'),
      appraisals: { create: [1, 2].map((back) => ({ year: year - back, grade: 'COMPETENT' as const })) },
    },
    select: { id: true, name: true },
  })
}

/** A village of the place's county that stands in no round under way. */
export async function freeVillage({ countyId }: Place): Promise<string> {
  const inNone = { rounds: { none: { round: { stage: { not: 'CLOSED' as const } } } } }
  const village = await db().village.findFirst({ where: { countyId, ...inNone }, orderBy: { code: 'desc' } })
  if (village) return village.id
  const closed = { stage: 'CLOSED' as const, closedAt: await now(db()) }
  await db().postingRound.updateMany({ where: { countyId, stage: { not: 'CLOSED' } }, data: closed })
  return freeVillage({ countyId } as Place)
}

export const GATES = {
  POLITICAL: 'yes',
  CONDUCT: 'yes',
  INTEGRITY: 'yes',
  ABILITY: 'yes',
  letterNo: '平纪函〔2026〕31号',
}

export type MadeRound = {
  roundId: string
  version: string
  villageId: string
  candidateId: string
  person: { id: string; name: string }
}

/** A round of one village with one person, as far as is asked for, made by people without an account. */
export async function roundAt(place: Place, step: Step): Promise<MadeRound> {
  const until = STEPS.indexOf(step)
  const [office, villageId, person] = [await officeOf(place), await freeVillage(place), await personAt(place)]
  const at = await now(db())
  const round = {
    title: `轮次${randomUUID().slice(0, 8)}`,
    document: '平组发〔2026〕18号',
    closesOn: addDays(dayOf(at), 9),
  }
  const { id: roundId } = await openRound(office, { ...round, villageIds: [villageId] }, at)
  const version = async () => (await db().postingRound.findUniqueOrThrow({ where: { id: roundId } })).version
  let candidateId = ''
  if (until >= 1) {
    const recommend = Recommend.parse({ roundId, cadreId: person.id, opinion: '同意推荐', ...FACTS })
    await recommendForRound(place.people.officer, recommend, at)
    candidateId = (await db().candidate.findFirstOrThrow({ where: { roundId } })).id
  }
  const vet = {
    candidateId,
    version: 1,
    ...GATES,
    note: '',
    onStaff: 'on',
    healthy: 'on',
    gradeLast: '',
    gradeBefore: '',
  }
  if (until >= 2) await vetCandidate(office, Vet.parse(vet), at)
  if (until >= 3) await proposePlan(office, { roundId, version: await version() }, at)
  if (until >= 4) await submitPlan(office, { roundId, version: await version() }, at)
  const over = { noticeFromOn: dayToColumn(addDays(dayOf(at), -6)), noticeToOn: dayToColumn(addDays(dayOf(at), -1)) }
  if (until >= 5) await db().postingRound.update({ where: { id: roundId }, data: over })
  return { roundId, version: String(await version()), villageId, candidateId, person }
}

/** An objection that waits for its finding. */
export async function objectionAt(place: Place): Promise<MadeRound & { objectionId: string }> {
  const made = await roundAt(place, 'NOTICE')
  const { roundId, candidateId } = made
  const at = await now(db())
  await recordObjection(
    await officeOf(place),
    { roundId, candidateId, text: '群众来信反映', receivedOn: dayOf(at) },
    at,
  )
  const { id: objectionId } = await db().postingObjection.findFirstOrThrow({ where: { roundId } })
  return { ...made, objectionId }
}

/** The tenure of a first secretary in the place's village on which nothing waits for a decision; made where there is none. */
export async function postingAt(place: Place): Promise<{ postingId: string; villageId: string; name: string }> {
  const { countyId, village } = place
  const where = { villageId: village.id, toOn: null, voidedAt: null }
  const include = { cadre: { select: { name: true } } }
  const present = await db().posting.findFirst({ where, include })
  const term = { fromOn: LONG_AGO, termEndsOn: dayToColumn('2027-12-31') }
  const posting =
    present ??
    (await db().posting.create({
      data: { countyId, villageId: village.id, cadreId: (await personAt(place)).id, ...term },
      include,
    }))
  const [postingId, villageId] = [posting.id, village.id]
  await db().postingOrder.deleteMany({ where: { OR: [{ postingId }, { otherPostingId: postingId }, { villageId }] } })
  return { postingId, villageId, name: posting.cadre.name }
}

/** All that the database holds of a round. */
export async function storedRound(roundId: string) {
  const where = { roundId }
  const order = { orderBy: { id: 'asc' } } as const
  return Promise.all([
    db().postingRound.findUnique({ where: { id: roundId } }),
    db().candidate.findMany({ where, include: { gates: order, cadre: { include: { appraisals: true } } }, ...order }),
    db().postingWish.findMany({ where }),
    db().postingDraft.findMany({ where, ...order }),
    db().postingObjection.findMany({ where, ...order }),
    db().posting.findMany({ where: { candidate: where }, ...order }),
  ])
}

/** All that the database holds of a village's tenures and what is proposed or said about them. */
export async function storedVillage(villageId: string) {
  const order = { orderBy: { id: 'asc' } } as const
  return Promise.all([
    db().posting.findMany({ where: { villageId }, ...order }),
    db().postingOrder.findMany({ where: { OR: [{ villageId }, { posting: { villageId } }] }, ...order }),
    db().villageNeed.findMany({ where: { villageId }, ...order }),
    db().roundVillage.findMany({ where: { villageId } }),
  ])
}
