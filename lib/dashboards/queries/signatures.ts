import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { issuesFor } from '@/lib/access/scope'
import { read } from '@/lib/access/transaction'
import type { Instant } from '@/lib/clock'
import type { ConsentVoice } from '@/lib/generated/prisma/enums'
import { type IssueLine, LINE } from '@/lib/issues/queries/line'
import { toLines } from './lines'
import type { VillageScope } from './place'

/** What waits for the commander's hand: to sign off, or to decide an extension. */
export type Signature =
  | {
      kind: 'verify'
      issue: IssueLine
      /** The latest word of the people concerned in this round; null while nobody has asked them. */
      consent: { yes: boolean; voice: ConsentVoice; speaker: string; saidAt: Instant } | null
    }
  | { kind: 'extension'; issue: IssueLine; askedDueAt: Instant; ordinal: number }

export type Signatures = { verify: number; extensions: number; items: Signature[] }

const SHOWN = 4
const CONSIDERED = 20

/** Of one village: what has a yes and awaits signing, then extensions that the village decides, then what lacks its yes. */
export async function getSignatures(actor: Actor, village: VillageScope, at: Instant): Promise<Signatures> {
  const [signing, deciding] = await Promise.all([
    listAwaitingSigning(actor, village, at),
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

async function listAwaitingSigning(actor: Actor, village: VillageScope, at: Instant) {
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
        select: { ...LINE, round: true, consents: { orderBy: { recordedAt: 'desc' }, take: 1 } },
      }),
    ])
    const words = rows.map(({ round, consents: [word] }) => (word?.round === round ? word : undefined))
    const lines = await toLines(
      tx,
      rows.map(({ round, consents, ...row }) => row),
      at,
    )
    const items = lines.map((issue, index) => {
      const word = words[index]
      const consent = word ? { yes: word.yes, voice: word.voice, speaker: word.speaker, saidAt: word.saidAt } : null
      return { kind: 'verify' as const, issue, consent }
    })
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
    const requests = rows.map(({ extensionRequests: [request] }) => request)
    const lines = await toLines(
      tx,
      rows.map(({ extensionRequests, ...row }) => row),
      at,
    )
    const items = lines.flatMap((issue, index): Signature[] => {
      const request = requests[index]
      if (!request) return []
      return [{ kind: 'extension', issue, askedDueAt: request.askedDueAt, ordinal: request.ordinal }]
    })
    return { count, items }
  })
}
