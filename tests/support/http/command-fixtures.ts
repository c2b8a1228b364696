import { randomUUID } from 'node:crypto'
import type { CadreRank } from '@/lib/generated/prisma/enums'
import { addDays, dayOf, dayToColumn } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { now } from '@/lib/ground/database/tx'
import type { Place } from './place'

/** What the forms of appointments and teams are tried on: villages and people of their own, so that no account's seat moves. */

const LONG_AGO = dayToColumn('2025-01-01')
const KINDS = ['FIRST_SECRETARY', 'RESIDENT_TEAM', 'TOWNSHIP_CADRES', 'VILLAGE_COMMITTEES'] as const
let serial = 0

export const today = async () => dayOf(await now(db()))
export const inDays = async (n: number) => addDays(await today(), n)

/** A village beside the place's own, in its township, that nobody commands. */
export async function aVillageNear(place: Place) {
  const { countyId, townshipId, township } = await db().village.findUniqueOrThrow({
    where: { id: place.village.id },
    include: { township: true },
  })
  for (;;) {
    const code = `${township.code}${700 + serial++}`
    if (await db().village.count({ where: { code } })) continue
    const teams = { create: KINDS.map((kind) => ({ kind })) }
    return db().village.create({ data: { countyId, townshipId, code, name: `试村${code.slice(9)}`, teams } })
  }
}

export function aPerson(place: Place, unitId: string = place.units.other, rank: CadreRank = 'BUREAU_HEAD') {
  const name = `试人${randomUUID().slice(0, 8)}`
  return db().cadre.create({ data: { countyId: place.countyId, unitId, name, post: '干部', rank } })
}

/** A commander of a village of their own. */
export async function aTenure(place: Place) {
  const [village, person] = [await aVillageNear(place), await aPerson(place)]
  const tenure = await db().appointment.create({
    data: {
      ...{ countyId: place.countyId, villageId: village.id, cadreId: person.id },
      ...{ fromOn: LONG_AGO, createdAt: LONG_AGO, reason: '县委决定' },
    },
  })
  return { village, person, tenure }
}

/** An appointment to a village of its own that waits for approval. */
export async function aDraft(place: Place) {
  const [village, person, drafter] = [await aVillageNear(place), await aPerson(place), await aPerson(place)]
  const draft = await db().appointmentDraft.create({
    data: {
      ...{ countyId: place.countyId, kind: 'APPOINT', villageId: village.id, cadreId: person.id },
      ...{
        fromOn: dayToColumn(await inDays(3)),
        reason: '县委决定',
        draftedById: drafter.id,
        draftedAt: await now(db()),
      },
    },
  })
  return { village, person, draft }
}

/** A letter that waits for a signature. */
export async function aLetter(place: Place) {
  const { village, person } = await aTenure(place)
  const drafter = await aPerson(place)
  const letter = await db().appointmentLetter.create({
    data: {
      ...{ countyId: place.countyId, villageId: village.id, cadreId: person.id, fromOn: LONG_AGO },
      ...{ personName: person.name, personPost: person.post, villageName: village.name, townshipName: '镇' },
      ...{ draftedById: drafter.id, draftedAt: await now(db()) },
    },
  })
  return { village, person, letter }
}

/** A handover of the place's own village, whose commander of today comes after somebody else. */
export async function aHandover(place: Place) {
  const outgoing = await aPerson(place)
  const handover = await db().handover.create({
    data: {
      ...{ countyId: place.countyId, villageId: place.village.id, outgoingId: outgoing.id },
      effectiveOn: dayToColumn(await today()),
    },
  })
  return { outgoing, handover }
}

/** Somebody in a team of the place's own village. */
export async function aMembership(place: Place, kind: (typeof KINDS)[number], unitId?: string) {
  const person = await aPerson(place, unitId, 'STAFF')
  const membership = await db().teamMembership.create({
    data: { teamId: place.teams[kind], cadreId: person.id, fromOn: LONG_AGO },
  })
  return { person, membership }
}

export async function aProposal(place: Place, kind: (typeof KINDS)[number] = 'RESIDENT_TEAM') {
  const person = await aPerson(place)
  const proposal = await db().teamProposal.create({
    data: {
      ...{ countyId: place.countyId, teamId: place.teams[kind], kind: 'ADD', cadreId: person.id, reason: '人手不够' },
      ...{ effectiveOn: dayToColumn(await today()), proposedById: person.id, proposedAt: await now(db()) },
    },
  })
  return { person, proposal }
}

/** Someone who can sign in, so that they can be given something. */
export function anAccount(cadreId: string) {
  return db().account.create({ data: { cadreId, username: `shi${randomUUID().slice(0, 12)}`, status: 'ACTIVE' } })
}

/** Somebody who acts, or is proposed to act, as commander of a vacant village. */
export async function anActing(place: Place, approved: boolean) {
  const [village, person, drafter, approver] = [
    await aVillageNear(place),
    await aPerson(place),
    await aPerson(place),
    await aPerson(place),
  ]
  const grant = await db().grant.create({
    data: {
      ...{ countyId: place.countyId, role: 'ACTING_COMMANDER', villageId: village.id, cadreId: person.id },
      ...{ fromOn: dayToColumn(await today()), toOn: dayToColumn(await inDays(30)), draftedById: drafter.id },
      ...(approved && { approvedById: approver.id, approvedAt: await now(db()) }),
    },
  })
  return { village, person, grant }
}
