import 'server-only'
import { type IssueLine, LINE } from '@/lib/domains/issues/queries/line'
import type { VillageScope } from '@/lib/domains/places/scope'
import type { ConsentVoice } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { issuesFor } from '@/lib/ground/access/scope/issues'
import { dayOf, type Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { holdingOn } from '@/lib/ground/tenures/holding'
import { toLines } from './lines'

/** What waits for the commander's hand: to sign off, or to decide an extension. */
export type Signature =
  | {
      kind: 'verify'
      issue: IssueLine
      /** The latest word of the people concerned in this round; null while nobody has asked them. */
      consent: { yes: boolean; voice: ConsentVoice; saidAt: Instant } | null
      /** The commander, or his own unit, did the work: the township signs (RULES.md 1, note 7). */
      townshipSigns: boolean
    }
  | { kind: 'extension'; issue: IssueLine; askedDueAt: Instant; ordinal: number }

export type Signatures = { verify: number; extensions: number; items: Signature[] }

const SHOWN = 4
const CONSIDERED = 20

/** Of one village: what has a yes and awaits signing, then extensions that the village decides, then what lacks its yes. */
export async function getSignatures(actor: Actor, village: VillageScope, at: Instant): Promise<Signatures> {
  const commander = await findCommander(actor, village, at)
  const [signing, deciding] = await Promise.all([
    listAwaitingSigning(actor, village, commander, at),
    listExtensionsAsked(actor, village, at),
  ])
  const ready = signing.items.filter(({ consent }) => consent?.yes)
  const unready = signing.items.filter(({ consent }) => !consent?.yes)
  return {
    verify: signing.count,
    extensions: deciding.count,
    items: [...ready, ...deciding.items, ...unready].slice(0, SHOWN),
  }
}

type Commander = { cadreId: string; unitId: string } | null

async function findCommander(actor: Actor, village: VillageScope, at: Instant): Promise<Commander> {
  const tenure = await read(actor, (tx) =>
    tx.appointment.findFirst({
      where: { villageId: village.id, ...holdingOn(dayOf(at)) },
      select: { cadreId: true, cadre: { select: { unitId: true } } },
    }),
  )
  return tenure && { cadreId: tenure.cadreId, unitId: tenure.cadre.unitId }
}

async function listAwaitingSigning(actor: Actor, village: VillageScope, commander: Commander, at: Instant) {
  const where = {
    AND: [
      issuesFor(actor, 'issue.view'),
      { villageId: village.id, light: { not: null }, stage: 'AWAITING_VERIFICATION' as const },
    ],
  }
  return read(actor, async (tx) => {
    const [count, rows] = await Promise.all([
      tx.issue.count({ where }),
      tx.issue.findMany({
        where,
        orderBy: [{ stepDueAt: 'asc' }, { id: 'asc' }],
        take: CONSIDERED,
        select: {
          ...LINE,
          round: true,
          doneById: true,
          leadUnitId: true,
          consents: { orderBy: { recordedAt: 'desc' }, take: 1 },
        },
      }),
    ])
    const lines = await toLines(tx, rows, at)
    const items = rows.map(({ round, doneById, leadUnitId, consents: [word] }, index) => ({
      kind: 'verify' as const,
      issue: lines[index] as IssueLine,
      consent: word?.round === round ? { yes: word.yes, voice: word.voice, saidAt: word.saidAt } : null,
      townshipSigns: commander !== null && (doneById === commander.cadreId || leadUnitId === commander.unitId),
    }))
    return { count, items }
  })
}

async function listExtensionsAsked(actor: Actor, village: VillageScope, at: Instant) {
  const where = {
    AND: [
      issuesFor(actor, 'issue.view'),
      { villageId: village.id, light: { not: null }, extensionDecider: 'VILLAGE' as const },
    ],
  }
  return read(actor, async (tx) => {
    const [count, rows] = await Promise.all([
      tx.issue.count({ where }),
      tx.issue.findMany({
        where,
        orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
        take: SHOWN,
        select: { ...LINE, extensionRequests: { where: { decidedAt: null }, take: 1 } },
      }),
    ])
    const lines = await toLines(tx, rows, at)
    const items = rows.flatMap(({ extensionRequests: [request] }, index): Signature[] => {
      if (!request) return []
      const issue = lines[index] as IssueLine
      return [{ kind: 'extension', issue, askedDueAt: request.askedDueAt, ordinal: request.ordinal }]
    })
    return { count, items }
  })
}
