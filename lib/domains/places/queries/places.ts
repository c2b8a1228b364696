import 'server-only'
import type { PlaceLine, TownPlaces } from '@/lib/domains/places/shown'
import type { Actor } from '@/lib/ground/access/actor'
import { villagesFor } from '@/lib/ground/access/scope/places'
import { dayFromColumn, dayOf, type Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { now } from '@/lib/ground/database/tx'
import { coveringOn } from '@/lib/ground/tenures/holding'

const WAITING = { carriedOutAt: null, withdrawnAt: null } as const

/** The class terms that hold on the day of an instant. */
function classOn(at: Instant) {
  return { where: coveringOn(dayOf(at)) }
}

/** The villages of the register by town, those that were merged last; bounded by a county. */
export async function listPlaces(actor: Actor): Promise<TownPlaces[]> {
  return read(actor, async (tx) => {
    const at = await now(tx)
    const villages = await tx.village.findMany({
      where: villagesFor(actor, 'register.places'),
      orderBy: { code: 'asc' },
      include: {
        township: { select: { code: true, name: true } },
        classes: classOn(at),
        mergedInto: { select: { name: true } },
        changes: { where: WAITING, orderBy: { onDay: 'asc' }, take: 1 },
        _count: { select: { groups: { where: { closedOn: null } } } },
      },
    })
    const towns = new Map<string, TownPlaces>()
    for (const { township, classes, changes, mergedInto, _count, ...village } of villages) {
      const town = towns.get(township.code) ?? { ...township, villages: [] }
      towns.set(township.code, town)
      const [change] = changes
      town.villages.push({
        code: village.code,
        name: village.name,
        aliases: village.aliases,
        class: classes[0]?.class ?? null,
        tags: village.tags,
        groups: _count.groups,
        mergedInto: mergedInto?.name ?? null,
        ahead: change ? { kind: change.kind, onDay: dayFromColumn(change.onDay) } : null,
      })
    }
    const merged = ({ mergedInto }: PlaceLine) => Number(mergedInto !== null)
    for (const town of towns.values()) town.villages.sort((a, b) => merged(a) - merged(b) || (a.code < b.code ? -1 : 1))
    return [...towns.values()]
  })
}
