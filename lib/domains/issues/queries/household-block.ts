import 'server-only'
import type { HouseholdBlock } from '@/lib/domains/issues/shown'
import type { Actor } from '@/lib/ground/access/actor'
import { householdsFor, registerFor } from '@/lib/ground/access/scope/households'
import { maskName } from '@/lib/ground/crypto/mask'
import type { Tx } from '@/lib/ground/database/tx'

/** The household's block, for who may view households there; null for everyone else, as if there were none. */
export async function getHouseholdBlock(tx: Tx, actor: Actor, householdId: string): Promise<HouseholdBlock | null> {
  const household = await tx.household.findFirst({
    where: { AND: [{ id: householdId }, householdsFor(actor, 'household.view')] },
    select: {
      id: true,
      number: true,
      headName: true,
      people: true,
      category: true,
      povertyStatus: true,
      enjoysPolicy: true,
      monitorKind: true,
      phoneMasked: true,
      group: { select: { name: true } },
      helper: { select: { name: true } },
      members: { where: { relation: 'HEAD', leftOn: null }, take: 1, select: { id: true, idNumberMasked: true } },
    },
  })
  if (!household) return null
  const { headName, group, helper, members, ...facts } = household
  const register = { AND: [{ id: householdId }, registerFor(actor, 'household.view')] }
  const head = members[0]
  return {
    ...facts,
    headMasked: maskName(headName),
    surname: [...headName][0] ?? '',
    groupName: group?.name ?? null,
    helperName: helper?.name ?? null,
    idNumber: head?.idNumberMasked ? { memberId: head.id, masked: head.idNumberMasked } : null,
    mayOpen: (await tx.household.count({ where: register })) > 0,
    mayReveal: await revealable(tx, actor, householdId),
  }
}

/** A unit sees a phone and no more (RULES.md 1, personal.reveal). */
async function revealable(tx: Tx, actor: Actor, id: string) {
  const beyondPhone = { ...actor, seats: actor.seats.filter((seat) => seat.role !== 'UNIT_OFFICER') }
  const reaches = (who: Actor) =>
    tx.household.count({ where: { AND: [{ id }, householdsFor(who, 'personal.reveal')] } })
  const [phone, idNumber] = await Promise.all([reaches(actor), reaches(beyondPhone)])
  return { phone: phone > 0, idNumber: idNumber > 0 }
}
