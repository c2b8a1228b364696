import 'server-only'
import type { VillageScope } from '@/lib/domains/places/scope'
import { placesFor } from '@/lib/domains/places/within-reach'
import type { Actor } from '@/lib/ground/access/actor'
import { dayOf, type Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { GRANT_LINE, type GrantLine, grantLine } from './grant-line'
import { mayAct } from './may-act'

export type ActingLine = GrantLine & { holder: { name: string; post: string } }
export type Acting = {
  grants: ActingLine[]
  /** Whether the actor drafts for this village. */
  mayDraft: boolean
}

const SHOWN = 20

/** Who acted, acts and is to act as commander of a village that the actor may look at; drafts only for whose they are. */
export async function listActing(actor: Actor, village: VillageScope, at: Instant): Promise<Acting> {
  return read(actor, async (tx) => {
    const drafted = await placesFor(tx, actor, 'villages', 'acting.draft')
    const mayDraft = drafted.some(({ place }) => place.id === village.id)
    const rows = await tx.grant.findMany({
      where: {
        ...{ role: 'ACTING_COMMANDER', villageId: village.id, voidedAt: null },
        ...(!mayDraft && { approvedById: { not: null } }),
      },
      orderBy: [{ fromOn: 'desc' }, { id: 'desc' }],
      take: SHOWN,
      select: { ...GRANT_LINE, cadre: { select: { name: true, post: true } } },
    })
    return { mayDraft, grants: rows.map(({ cadre, ...grant }) => ({ ...grantLine(grant, at), holder: cadre })) }
  })
}

export type ActingChoice = { id: string; name: string; post: string; unit: string }
const CHOICES = 300

/** Whom the town can propose to act in the village. */
export async function listActingChoices(actor: Actor, village: VillageScope, at: Instant): Promise<ActingChoice[]> {
  const place = { id: village.id, townshipId: village.township.id, countyId: village.countyId }
  const rows = await read(actor, (tx) =>
    tx.cadre.findMany({
      where: mayAct(place, dayOf(at)),
      select: { id: true, name: true, post: true, unit: { select: { shortName: true } } },
      orderBy: [{ unit: { shortName: 'asc' } }, { name: 'asc' }, { id: 'asc' }],
      take: CHOICES,
    }),
  )
  return rows.map(({ unit, ...person }) => ({ ...person, unit: unit.shortName }))
}
