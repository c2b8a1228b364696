import 'server-only'
import { letterDecision } from '@/lib/domains/appointments/decisions'
import { letterText } from '@/lib/domains/appointments/letter/text'
import { letterSeries } from '@/lib/domains/appointments/rules/letter-number'
import type { DraftLetter, SignLetter } from '@/lib/domains/appointments/schema'
import type { Actor } from '@/lib/ground/access/actor'
import type { Deed } from '@/lib/ground/access/deeds'
import { appointmentsFor } from '@/lib/ground/access/scope/people'
import { seatsFor } from '@/lib/ground/access/seats'
import { record } from '@/lib/ground/audit/record'
import { dayFromColumn, dayOf, type Instant } from '@/lib/ground/clock'
import { queueAt } from '@/lib/ground/database/lock'
import { transaction } from '@/lib/ground/database/transaction'
import { holdMatter } from '@/lib/ground/decisions/hold'
import { tellDecided, tellWaiting } from '@/lib/ground/decisions/tell'
import { issueDocument } from '@/lib/ground/documents/register'
import { placesOf } from '@/lib/ground/kept/places'
import { Refusal } from '@/lib/ground/refusal'

/** Drafts the letter of a tenure. Refuses: out of scope, a tenure that is no more, one that has its letter. */
export async function draftLetter(actor: Actor, input: DraftLetter, now: Instant): Promise<{ id: string }> {
  return transaction(actor, async (tx) => {
    const tenure = await tx.appointment.findFirst({
      where: { AND: [{ id: input.tenureId }, appointmentsFor(actor, 'letter.draft')] },
      include: {
        cadre: { select: { name: true, post: true } },
        village: { select: { name: true, township: { select: { name: true } } } },
      },
    })
    const seat = tenure && seatIn(actor, 'letter.draft', tenure.countyId)
    if (!tenure || !seat) throw new Refusal('not_found')
    if (tenure.voidedAt) throw new Refusal('tenure_gone')
    const { countyId, villageId, cadreId, fromOn, cadre, village } = tenure
    await queueAt(tx, 'Village', { id: villageId })
    if (await tx.appointmentLetter.count({ where: { villageId, cadreId, fromOn } })) throw new Refusal('letter_exists')
    const { id } = await tx.appointmentLetter.create({
      data: {
        ...{ countyId, villageId, cadreId, fromOn, draftedById: actor.cadreId, draftedAt: now },
        ...{ personName: cadre.name, personPost: cadre.post },
        ...{ villageName: village.name, townshipName: village.township.name },
      },
      select: { id: true },
    })
    await record(
      tx,
      { type: 'letter.drafted', letterId: id, villageId, cadreId },
      { actor, seat, at: now, villageId, objectId: id },
    )
    await tellWaiting(tx, letterDecision, id, { countyId, at: now })
    return { id }
  })
}

/**
 * Signs a letter, which gets its number with that and stands in the register of documents. Refuses: out of scope, signed already, the signer's own draft or case, one of a
 * tenure that no longer stands as it says.
 */
export async function signLetter(actor: Actor, input: SignLetter, now: Instant): Promise<{ number: number }> {
  return transaction(actor, async (tx) => {
    const { seat, matter } = await holdMatter(tx, actor, letterDecision, input.letterId, now)
    const letter = await tx.appointmentLetter.findUniqueOrThrow({ where: { id: input.letterId } })
    const { id, countyId, villageId, cadreId, fromOn } = letter
    // whoever corrects the tenure holds the village
    await queueAt(tx, 'Village', { id: villageId })
    if (!(await tx.appointment.count({ where: { villageId, cadreId, fromOn, voidedAt: null } })))
      throw new Refusal('tenure_gone')
    const year = Number(dayOf(now).slice(0, 4))
    const { county } = await placesOf(tx, countyId)
    const { number, sha256 } = await issueDocument(
      tx,
      {
        ...{ countyId, series: letterSeries(county.shortName), year, kind: 'LETTER_OF_APPOINTMENT', aboutId: id },
        ...{ issuedById: actor.cadreId, issuedAt: now },
      },
      (number) => letterText({ ...letter, county, fromOn: dayFromColumn(fromOn), year, number, signedAt: now }, now),
    )
    await tx.appointmentLetter.update({
      where: { id },
      data: { year, number, signedById: actor.cadreId, signedAt: now },
    })
    await record(
      tx,
      { type: 'letter.signed', letterId: id, villageId, year, number, sha256 },
      { actor, seat, at: now, villageId, objectId: id },
    )
    await tellDecided(tx, letterDecision, matter, 'AGREED', { ...actor, at: now })
    return { number }
  })
}

const seatIn = (actor: Actor, deed: Deed, countyId: string) =>
  seatsFor(actor, deed).find(({ seat }) => seat.countyId === countyId)?.seat
