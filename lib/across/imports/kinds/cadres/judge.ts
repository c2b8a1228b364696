import { randomUUID } from 'node:crypto'
import { NEW, type Question } from '@/lib/across/imports/column'
import { type Judged, judged, type StoredRow } from '@/lib/across/imports/kind'
import { changedValues, differencesOf } from '@/lib/across/imports/rules/differences'
import { questionKey } from '@/lib/across/imports/rules/question-key'
import type { NamedUnit, UnitIndex } from '@/lib/across/imports/rules/unit-names'
import { CADRE_COLUMNS, type CadreValues } from './columns'

/** A cadre as the register has it, in the columns' terms. */
export type KnownCadre = {
  id: string
  name: string
  unit: string
  unitId: string
  post: string
  bornOn: string | null
} & Readonly<Record<string, unknown>>

export type CadrePlan = {
  fresh?: { id: string; unitId: string; values: CadreValues }
  change?: { id: string; unitId?: string; values: CadreValues }
}
export type CadreState = {
  units: UnitIndex
  byName: Map<string, KnownCadre[]>
  answers: Readonly<Record<string, string>>
  rows: Map<string, number>
}

/**
 * What becomes of one row of cadres. Within the unit a name means one person, unless births tell otherwise; the same name
 * elsewhere in the county may be the same person transferred: unless births differ, the row asks.
 */
export function judgeCadre(state: CadreState, row: StoredRow): Judged<CadrePlan> {
  if (!row.readable) return judged.refused(row.number, ...row.reasons)
  const values = row.values as CadreValues & { name: string; unit: string }
  const unit = state.units.find(values.unit, state.answers)
  if (!unit) return judged.refused(row.number, { code: 'unit_unknown', column: 'unit', value: values.unit })
  if ('candidates' in unit) return judged.asked(row.number, unit)
  const found = personOf(state, values, unit)
  if ('question' in found) return judged.asked(row.number, found.question)
  const { person } = found
  const same = person ? person.id : `${unit.id}|${values.name}|${values.bornOn ?? ''}`
  const before = state.rows.get(same)
  if (before !== undefined) return judged.refused(row.number, { code: 'twice_in_file', row: before })
  if (!person && !values.post) return judged.refused(row.number, { code: 'cadre_needs_post', column: 'post' })
  state.rows.set(same, row.number)
  if (!person) return judged.fresh(row.number, { fresh: { id: randomUUID(), unitId: unit.id, values } }, unit.shortName)
  const given = { ...values, unit: unit.shortName, ...knownDays(person, values) }
  const differences = differencesOf(CADRE_COLUMNS, person, given)
  const change = { id: person.id, values: changedValues(differences, values) as CadreValues }
  const moves = person.unitId !== unit.id && { unitId: unit.id }
  return judged.compared(row.number, differences, { change: { ...change, ...moves } }, unit.shortName)
}

type Found = { person: KnownCadre | null } | { question: Question }

/** The person whom a row means: one of the unit, or one elsewhere who may have been transferred; null is a new one. */
function personOf(state: CadreState, values: CadreValues, unit: NamedUnit): Found {
  const name = values.name as string
  const namesakes = (state.byName.get(name) ?? []).filter(({ bornOn }) => mayBeBorn(bornOn, values.bornOn))
  const here = namesakes.filter(({ unitId }) => unitId === unit.id)
  const asked = here.length > 0 ? here : namesakes
  if (asked.length === 0) return { person: null }
  const [only] = here
  const born = here.filter(({ bornOn }) => bornOn && bornOn === values.bornOn)
  if (only && here.length === 1) return { person: only }
  if (born[0] && born.length === 1) return { person: born[0] }
  const key = questionKey('cadre', unit.id, name, values.bornOn ?? '', values.post ?? '')
  const answer = state.answers[key]
  if (answer === NEW) return { person: null }
  const chosen = asked.find(({ id }) => id === answer)
  if (chosen) return { person: chosen }
  const candidates = asked.map((one) => ({
    ...{ id: one.id, name },
    facts: [one.unit, one.post, one.bornOn?.slice(0, 7) ?? ''].filter(Boolean),
  }))
  return { question: { key, about: 'cadre', name: `${name}（${values.unit}）`, candidates, orNew: true } }
}

/** Two births that are both known and differ are two persons. */
function mayBeBorn(known: string | null, given: string | undefined): boolean {
  return !known || !given || known === given || isMonthOf(known, given)
}

/** A day of which the sheet has the month alone was read as its first: the day that is known says more. */
const isMonthOf = (known: string, given: string) => given.endsWith('-01') && known.slice(0, 7) === given.slice(0, 7)

function knownDays(person: KnownCadre, values: CadreValues): Partial<CadreValues> {
  const kept = (['bornOn', 'joinedPartyOn', 'startedWorkOn'] as const).flatMap((key) => {
    const [known, given] = [person[key], values[key]]
    return typeof known === 'string' && given && isMonthOf(known, given) ? [[key, known]] : []
  })
  return Object.fromEntries(kept)
}
