import 'server-only'
import type { RegisterFilter, RegisterView } from '@/lib/domains/households/filter'
import { placeNamed } from '@/lib/domains/places/place-named'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { addDays, dayOf, type Instant, startOf } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'

type Where = Prisma.HouseholdWhereInput

/** Households that stand. */
export const STANDING = { endedOn: null } satisfies Where
const CHANGING = { statusChanges: { some: { decidedAt: null } } } satisfies Where

function ofView(actor: Actor, view: RegisterView): Where {
  switch (view) {
    case 'current':
      return STANDING
    case 'watched':
      return { ...STANDING, monitorKind: { not: null } }
    case 'mine':
      return { ...STANDING, helperId: actor.cadreId }
    case 'changing':
      return { ...STANDING, ...CHANGING }
    case 'ended':
      return { endedOn: { not: null } }
  }
}

/** Nobody met there for so many days, or never. */
function unvisitedFor(days: number, now: Instant): Where {
  return {
    OR: [{ lastVisitedAt: null }, { lastVisitedAt: { lt: startOf(addDays(dayOf(now), 1 - days)) } }],
  }
}

const DIGITS = /^\d+$/
/** The code of a village and more: the beginning of a number. */
const WITH_PLACE = 12
const GRAMS_AT_MOST = 20

/**
 * Households whose head's name holds the words, two characters being enough (their pairs are indexed), or whose number
 * begins with the digits; few digits are its last ones.
 */
function named(query: string): Where {
  const words = query.replaceAll(/\s+/gu, '')
  if (DIGITS.test(words)) {
    if (words.length < WITH_PLACE) return { number: { endsWith: words } }
    return { number: { gte: words, lt: String(BigInt(words) + 1n) } }
  }
  const letters = [...words.toLowerCase()]
  const pairs = letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)
  const contains = { contains: words.replaceAll(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const
  return {
    grams: { hasEvery: [...new Set(pairs)].slice(0, GRAMS_AT_MOST) },
    OR: [{ headName: contains }, { number: contains }],
  }
}

/** All of a filter but the scope. */
export async function conditionsOf(tx: Tx, actor: Actor, filter: RegisterFilter, now: Instant): Promise<Where> {
  const { view, group, category, status, monitor, cause, helper, unvisited, step, q } = filter
  return {
    AND: [
      ofView(actor, view),
      {
        ...(group && { groupId: group }),
        ...(category && { category }),
        ...(status && { povertyStatus: status }),
        ...(monitor && { monitorKind: monitor }),
        ...(cause && { mainCause: cause }),
        ...(helper && { helperId: helper === 'none' ? null : helper }),
      },
      ...(await placeNamed(tx, actor, filter)),
      ...(step ? [{ statusChanges: { some: { decidedAt: null, stage: step } } }] : []),
      ...(unvisited ? [unvisitedFor(Number(unvisited), now)] : []),
      ...(q ? [named(q)] : []),
    ],
  }
}
