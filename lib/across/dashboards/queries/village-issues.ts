import 'server-only'
import { type IssueLine, LINE } from '@/lib/domains/issues/queries/line'
import { OPEN } from '@/lib/domains/issues/queries/open'
import type { VillageScope } from '@/lib/domains/places/scope'
import { Prisma } from '@/lib/generated/prisma/client'
import type { ConsentVoice, Light } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { issuesFor } from '@/lib/ground/access/scope/issues'
import type { Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { whereSql } from '@/lib/ground/database/where'
import { toLines } from './lines'

/** A village's lists, each with its whole count and its first cards. */
export type VillageLists = Record<Light, { count: number; lines: IssueLine[] }>

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

/** The commander of the day, whose own work the township signs. */
type Commander = { cadreId: string; unitId: string } | null

const LIGHTS = ['RED', 'YELLOW', 'GREEN', 'GREY'] as const satisfies readonly Light[]
const CARDS = 12
const SHOWN = 4
/** Of what awaits signing, so many are looked through for a yes. */
const CONSIDERED = 20

/**
 * What is open in a village, in two statements: its lists by light, what is due first on top, untriaged issues by when their
 * step is due; and what waits for a signature: what has a yes, then extensions that the village decides, then what lacks it.
 */
export function getVillageIssues(
  actor: Actor,
  village: VillageScope,
  commander: Commander,
  at: Instant,
): Promise<{ lists: VillageLists; signatures: Signatures }> {
  return read(actor, async (tx) => {
    const places = await findPlaces(tx, actor, village)
    const rows = await tx.issue.findMany({ where: { id: { in: places.map(({ id }) => id) } }, select: SHOWN_OF_ISSUE })
    const lines = await toLines(tx, rows, at)
    const found = new Map(rows.map((row, index) => [row.id, { row, line: lines[index] as IssueLine }]))
    const inOrder = (rankOf: (place: Place) => number | null, atMost: number) =>
      places
        .filter((place) => (rankOf(place) ?? atMost + 1) <= atMost)
        .sort((a, b) => (rankOf(a) as number) - (rankOf(b) as number))
        .flatMap(({ id }) => found.get(id) ?? [])
    const lists = LIGHTS.map((light) => {
      const count = places.find((place) => place.light === light)?.ofLight ?? 0
      const shown = inOrder((place) => (place.light === light ? place.inLight : null), CARDS)
      return [light, { count, lines: shown.map(({ line }) => line) }] as const
    })
    const signing = inOrder(({ toSign }) => toSign, CONSIDERED).map((one) => toVerify(one, commander))
    const deciding = inOrder(({ toDecide }) => toDecide, SHOWN).flatMap(toDecideOn)
    const ready = signing.filter(({ consent }) => consent?.yes)
    const unready = signing.filter(({ consent }) => !consent?.yes)
    return {
      lists: Object.fromEntries(lists) as VillageLists,
      signatures: {
        verify: places[0]?.signing ?? 0,
        extensions: places[0]?.deciding ?? 0,
        items: [...ready, ...deciding, ...unready].slice(0, SHOWN),
      },
    }
  })
}

/** Where an issue stands: in the list of its light, and in those of what is to be signed or decided; with how many there are. */
type Place = {
  id: string
  light: Light
  inLight: number
  ofLight: number
  toSign: number | null
  signing: number
  toDecide: number | null
  deciding: number
}

function findPlaces(tx: Tx, actor: Actor, village: VillageScope): Promise<Place[]> {
  const open = { AND: [issuesFor(actor, 'issue.view'), { villageId: village.id }, OPEN] }
  const signs = Prisma.sql`i.stage = 'AWAITING_VERIFICATION'`
  const decides = Prisma.sql`i.extension_decider IS NOT DISTINCT FROM 'VILLAGE'`
  return tx.$queryRaw<Place[]>`
    SELECT id, light::text AS light, in_light AS "inLight", of_light AS "ofLight",
      CASE WHEN signs THEN in_signing END AS "toSign", signing, CASE WHEN decides THEN in_deciding END AS "toDecide", deciding
    FROM (
      SELECT i.id, i.light, ${signs} AS signs, ${decides} AS decides,
        (row_number() OVER (PARTITION BY i.light ORDER BY i.due_at ASC NULLS LAST, i.step_due_at, i.id))::int AS in_light,
        (count(*) OVER (PARTITION BY i.light))::int AS of_light,
        (row_number() OVER (PARTITION BY ${signs} ORDER BY i.step_due_at, i.id))::int AS in_signing,
        (count(*) FILTER (WHERE ${signs}) OVER ())::int AS signing,
        (row_number() OVER (PARTITION BY ${decides} ORDER BY i.due_at, i.id))::int AS in_deciding,
        (count(*) FILTER (WHERE ${decides}) OVER ())::int AS deciding
      FROM issues i WHERE ${whereSql('Issue', open, 'i')}
    ) AS open
    WHERE in_light <= ${CARDS} OR (signs AND in_signing <= ${CONSIDERED}) OR (decides AND in_deciding <= ${SHOWN})`
}

const SHOWN_OF_ISSUE = {
  ...LINE,
  round: true,
  doneById: true,
  leadUnitId: true,
  consents: { orderBy: { recordedAt: 'desc' }, take: 1 },
  extensionRequests: { where: { decidedAt: null }, take: 1 },
} as const satisfies Prisma.IssueSelect

type Found = { row: Prisma.IssueGetPayload<{ select: typeof SHOWN_OF_ISSUE }>; line: IssueLine }

function toVerify({ row, line }: Found, commander: Commander) {
  const { round, doneById, leadUnitId, consents } = row
  const [word] = consents
  return {
    kind: 'verify' as const,
    issue: line,
    consent: word?.round === round ? { yes: word.yes, voice: word.voice, saidAt: word.saidAt } : null,
    townshipSigns: commander !== null && (doneById === commander.cadreId || leadUnitId === commander.unitId),
  }
}

function toDecideOn({ row: { extensionRequests }, line }: Found): Signature[] {
  return extensionRequests.map(({ askedDueAt, ordinal }) => ({ kind: 'extension', issue: line, askedDueAt, ordinal }))
}
