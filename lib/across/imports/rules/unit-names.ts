import type { Question } from '@/lib/across/imports/column'
import { questionKey } from './question-key'

export type NamedUnit = { id: string; name: string; shortName: string }

/** The units of a county by full and short name. */
export class UnitIndex {
  private readonly byName = new Map<string, NamedUnit[]>()

  constructor(units: Iterable<NamedUnit>) {
    for (const unit of units)
      for (const name of new Set([unit.name, unit.shortName]))
        this.byName.set(name, [...(this.byName.get(name) ?? []), unit])
  }

  /** The unit of a name, none, or the question which of several is meant, unless it was answered. */
  find(name: string, answers: Readonly<Record<string, string>>): NamedUnit | Question | null {
    const found = this.byName.get(name) ?? []
    const [only] = found
    if (!only) return null
    if (found.length === 1) return only
    const key = questionKey('unit', name)
    const chosen = found.find(({ id }) => id === answers[key])
    if (chosen) return chosen
    return { key, about: 'unit', name, candidates: found.map(({ id, name: full }) => ({ id, name: full, facts: [] })) }
  }
}
