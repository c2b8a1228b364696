import 'server-only'
import type { RegisterFilter } from '@/lib/domains/households/filter'
import { registerWords } from '@/lib/domains/households/words'
import type { Actor } from '@/lib/ground/access/actor'
import { NOTHING } from '@/lib/ground/access/scope/any-seat'
import { REGISTER_REACHES, registerFor } from '@/lib/ground/access/scope/households'
import { villagesFor } from '@/lib/ground/access/scope/places'
import { seatsFor } from '@/lib/ground/access/seats'
import { STANDING } from '@/lib/ground/access/standing'
import { read } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import type { Option } from '@/lib/ground/lists/shown'

/** What the register can be narrowed by whose choices only the register knows. */
export const ASKED_KEYS = ['township', 'village', 'group', 'helper'] as const
export type AskedKey = (typeof ASKED_KEYS)[number]

/** Beyond so many, a list is no help: the county's helpers are asked for once a village is chosen. */
const HELPERS_AT_MOST = 100
const VILLAGES_AT_MOST = 300

/**
 * The keys that a person has a choice of, each once the place above it is settled: a town, then a village of it, then a
 * group of it; a helper anywhere, since one may ask for households without.
 */
export function askedKeysFor(actor: Actor, filter: RegisterFilter): AskedKey[] {
  const wide = wideCounties(actor).length > 0
  const inVillage = filter.village !== undefined || onlyVillage(actor) !== null
  const offered = {
    township: wide,
    village: wide ? filter.township !== undefined : onlyVillage(actor) === null,
    group: inVillage,
    helper: true,
  }
  return ASKED_KEYS.filter((key) => offered[key] || filter[key] !== undefined)
}

/** The towns, villages, groups or helpers that the register can be narrowed to: values of the address with their names. */
export async function listRegisterChoices(actor: Actor, filter: RegisterFilter, key: AskedKey): Promise<Option[]> {
  return read(actor, (tx) => CHOICES[key](tx, actor, filter))
}

const CHOICES: Record<AskedKey, (tx: Tx, actor: Actor, filter: RegisterFilter) => Promise<Option[]>> = {
  township: townships,
  village: villages,
  group: groups,
  helper: helpers,
}

const byCode = { select: { code: true, name: true }, orderBy: { code: 'asc' } } as const
const coded = (found: { code: string; name: string }[]): Option[] => found.map(({ code, name }) => [code, name])
const named = (found: { id: string; name: string }[]): Option[] => found.map(({ id, name }) => [id, name])

function wideCounties(actor: Actor): string[] {
  return [
    ...new Set(seatsFor(actor, 'household.view').flatMap(({ seat, reach }) => (reach === 'C' ? seat.countyId : []))),
  ]
}

/** The one village that all seats are in, or null. */
function onlyVillage(actor: Actor): string | null {
  const seats = seatsFor(actor, 'household.view').filter(({ reach }) => REGISTER_REACHES.includes(reach))
  const villages = new Set(seats.map(({ seat, reach }) => (reach === 'V' ? seat.villageId : null)))
  const [only = null] = villages
  return villages.size === 1 ? only : null
}

async function townships(tx: Tx, actor: Actor) {
  return coded(await tx.township.findMany({ where: { countyId: { in: wideCounties(actor) } }, ...byCode }))
}

async function villages(tx: Tx, actor: Actor, { township }: RegisterFilter) {
  const within = township ? { township: { code: township } } : {}
  const where = { AND: [villagesFor(actor, 'household.view'), within], ...STANDING }
  return coded(await tx.village.findMany({ where, take: VILLAGES_AT_MOST, ...byCode }))
}

/** The village that is chosen, or the only one; within reach. */
function villageOf(actor: Actor, { village }: RegisterFilter) {
  const only = onlyVillage(actor)
  const chosen = village ? { code: village } : only ? { id: only } : NOTHING
  return { is: { AND: [villagesFor(actor, 'household.view'), chosen] } }
}

async function groups(tx: Tx, actor: Actor, filter: RegisterFilter) {
  const where = { village: villageOf(actor, filter), closedOn: null }
  return named(
    await tx.villagerGroup.findMany({ where, orderBy: { ordinal: 'asc' }, select: { id: true, name: true } }),
  )
}

/** Nobody, and those of the village that is settled; elsewhere the one whom a link names. */
async function helpers(tx: Tx, actor: Actor, filter: RegisterFilter) {
  const { village, helper } = filter
  const register = registerFor(actor, 'household.view')
  const settled = village !== undefined || onlyVillage(actor) !== null
  const theOne = helper && helper !== 'none' ? [{ id: helper }] : []
  const none: Option = ['none', (await registerWords()).t('noHelper')]
  if (!settled && theOne.length === 0) return [none]
  const helped = settled ? { AND: [register, { village: villageOf(actor, filter) }] } : register
  const found = await tx.cadre.findMany({
    where: { AND: [{ helpedHouseholds: { some: helped } }, ...(settled ? [] : theOne)] },
    orderBy: { name: 'asc' },
    take: HELPERS_AT_MOST,
    select: { id: true, name: true },
  })
  return [none, ...named(found)]
}
