import 'server-only'
import { randomUUID } from 'node:crypto'
import { covers, dayFromColumn, type LocalDate } from '@/lib/clock'
import type { VillageClass } from '@/lib/generated/prisma/enums'
import type { Desk, ImportScope, StoredRow } from '@/lib/imports/kind'
import { type KnownTown, type KnownVillage, PlaceIndex } from '@/lib/imports/rules/place-names'
import { judgePlace } from './judge'
import { writePlaces } from './write'

/** A village with what a row is compared to. */
export type PlaceVillage = KnownVillage & {
  class: { class: VillageClass; fromOn: LocalDate } | null
  /** When the last class that was decided begins: it may lie ahead. */
  lastClassOn: LocalDate | null
  groups: { ordinal: number; name: string }[]
}

/** What writing a row needs: each part only where it is new or differs. */
export type PlacePlan = {
  newTown?: KnownTown
  townName?: { id: string; name: string }
  newVillage?: KnownVillage
  village?: {
    id: string
    name?: string
    aliases?: string[]
    class?: { class: VillageClass; fromOn: LocalDate }
    groups?: { ordinal: number; name: string }[]
  }
}

/** The county's places as they are, and as the rows judged so far would make them. */
export type PlaceState = {
  countyCode: string
  index: PlaceIndex
  villages: Map<string, PlaceVillage>
  /** The villages that were merged into others, by code: what they were and where they went. */
  merged: Map<string, { name: string; into: string }>
  today: LocalDate
  answers: Readonly<Record<string, string>>
  newTowns: Set<string>
  /** The row that was the first to be accepted for a town or a village. */
  townRows: Map<string, { row: number; name: string }>
  villageRows: Map<string, number>
  newId(): string
}

/** Opens the register of places of a county: a few hundred rows, held while a sheet is judged. */
export async function openPlaces(scope: ImportScope): Promise<Desk<PlacePlan>> {
  const state = await stateOf(scope)
  return {
    judge: async (rows: readonly StoredRow[]) => rows.map((row) => judgePlace(state, row)),
    write: (plans) => writePlaces(scope, plans),
  }
}

async function stateOf({ tx, countyId, answers, today }: ImportScope): Promise<PlaceState> {
  const county = await tx.county.findUniqueOrThrow({ where: { id: countyId }, select: { code: true } })
  const towns = await tx.township.findMany({ where: { countyId }, select: { id: true, code: true, name: true } })
  const villages = await tx.village.findMany({
    where: { countyId },
    select: {
      ...{ id: true, code: true, name: true, aliases: true, townshipId: true },
      mergedInto: { select: { name: true } },
      classes: { orderBy: { fromOn: 'asc' } },
      groups: { select: { ordinal: true, name: true }, orderBy: { ordinal: 'asc' } },
    },
  })
  const known = villages.flatMap(({ classes, mergedInto, ...village }): PlaceVillage[] => {
    if (mergedInto) return []
    const last = classes.at(-1)
    const present = classes.find((term) => covers(term, today)) ?? last
    return [
      {
        ...village,
        class: present ? { class: present.class, fromOn: dayFromColumn(present.fromOn) } : null,
        lastClassOn: last ? dayFromColumn(last.fromOn) : null,
      },
    ]
  })
  return {
    countyCode: county.code,
    index: new PlaceIndex(towns, known),
    villages: new Map(known.map((village) => [village.id, village])),
    merged: new Map(
      villages.flatMap(({ code, name, mergedInto }) =>
        mergedInto ? [[code, { name, into: mergedInto.name }] as const] : [],
      ),
    ),
    today,
    answers,
    newTowns: new Set(),
    townRows: new Map(),
    villageRows: new Map(),
    newId: randomUUID,
  }
}
