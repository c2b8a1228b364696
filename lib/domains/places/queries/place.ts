import 'server-only'
import type { Place, PlaceChange } from '@/lib/domains/places/shown'
import type { Actor } from '@/lib/ground/access/actor'
import { villagesFor } from '@/lib/ground/access/scope/places'
import { dayFromColumn, dayOf } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { now, type Tx } from '@/lib/ground/database/tx'
import { VILLAGE_CODE } from '@/lib/ground/input/place-code'

/** A village of the register with all that was decided of it; null when it does not exist or is out of scope. */
export async function getPlace(actor: Actor, code: string): Promise<Place | null> {
  if (!VILLAGE_CODE.test(code)) return null
  return read(actor, async (tx) => {
    const village = await tx.village.findFirst({
      where: { AND: [{ code }, villagesFor(actor, 'register.places')] },
      include: {
        township: { select: { name: true } },
        classes: { orderBy: { fromOn: 'desc' } },
        groups: {
          orderBy: { ordinal: 'asc' },
          include: { _count: { select: { households: { where: { endedOn: null } } } } },
        },
        mergedInto: { select: { code: true, name: true } },
        mergedFrom: { select: { code: true, name: true }, orderBy: { code: 'asc' } },
      },
    })
    if (!village) return null
    const { id, name, aliases, tags, mergedOn } = village
    return {
      ...{ id, code, name, aliases, tags, township: village.township.name },
      today: dayOf(await now(tx)),
      classes: village.classes.map((term) => ({
        id: term.id,
        class: term.class,
        fromOn: dayFromColumn(term.fromOn),
        toOn: term.toOn && dayFromColumn(term.toOn),
        document: term.document,
      })),
      groups: village.groups.flatMap((group) =>
        group.closedOn ? [] : [{ id: group.id, name: group.name, households: group._count.households }],
      ),
      closedGroups: village.groups.flatMap((group) => (group.closedOn ? [group.name] : [])),
      changes: await changesOf(tx, id),
      mergedInto: village.mergedInto && mergedOn && { ...village.mergedInto, onDay: dayFromColumn(mergedOn) },
      mergedFrom: village.mergedFrom,
    }
  })
}

async function changesOf(tx: Tx, villageId: string): Promise<PlaceChange[]> {
  const rows = await tx.villageChange.findMany({
    where: { villageId },
    orderBy: [{ onDay: 'desc' }, { id: 'desc' }],
    include: { successor: { select: { code: true, name: true } } },
  })
  const cadres = await tx.cadre.findMany({
    where: { id: { in: rows.map(({ decidedById }) => decidedById) } },
    select: { id: true, name: true },
  })
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    oldName: row.oldName,
    newName: row.newName,
    successor: row.successor,
    onDay: dayFromColumn(row.onDay),
    document: row.document,
    decidedBy: cadres.find(({ id }) => id === row.decidedById)?.name ?? null,
    state: row.carriedOutAt ? 'done' : row.withdrawnAt ? 'withdrawn' : 'ahead',
  }))
}
