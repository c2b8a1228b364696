import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MOVES } from '@/lib/domains/issues/rules/moves'
import { atLength, IN_FULL } from '../../support/length'
import type { Cast } from '../../support/model/cast'
import { holdsAlways, holdsForMove } from '../../support/model/invariants'
import { type Start, start } from '../../support/model/start'
import { after, attemptOf, type Step, step } from '../../support/model/steps'
import { atInstant, attempt, begin } from '../../support/model/told'

const SEQUENCES = atLength(10_000)
const seen = {
  moves: new Map<string, number>(),
  refusals: new Map<string, number>(),
  lights: new Map<string, number>(),
}
const count = (where: Map<string, number>, what: string) => where.set(what, (where.get(what) ?? 0) + 1)

function play(cast: Cast, first: Omit<Start, 'cast'>, steps: readonly Step[]) {
  let now = first.reportedAt
  const report = {
    id: 'issue',
    category: first.category,
    title: '三组涵洞塌陷',
    text: '',
    source: 'TEAM',
    urgent: first.urgent,
  } as const
  let told = begin(report, cast.people[first.reporter] as Cast['people'][number], now)
  holdsAlways(told, now)
  for (const one of steps) {
    now = after(now, one.wait, told.issue.nextLightAt)
    const before = atInstant(told, now)
    holdsAlways(before, now)
    const tried = attemptOf(one, before, cast, now)
    const outcome = attempt(before, cast, tried, now)
    if ('refused' in outcome) {
      count(seen.refusals, outcome.refused)
      told = before
      continue
    }
    count(seen.moves, tried.verb)
    told = outcome.told
    count(seen.lights, told.issue.light ?? 'none')
    holdsForMove(before, told, tried, cast, now)
    holdsAlways(told, now)
  }
}

test(`${SEQUENCES} random sequences of moves keep every promise of the table`, { timeout: 600_000 }, () => {
  const steps = fc.array(step, { minLength: 8, maxLength: 32, size: 'max' })
  const property = fc.property(start, steps, ({ cast, ...first }, tries) => play(cast, first, tries))
  fc.assert(property, { numRuns: SEQUENCES, seed: 20260610 })

  // the walk went everywhere: a model that never gets there proves nothing
  for (const verb of Object.keys(MOVES)) expect(seen.moves.get(verb) ?? 0, verb).toBeGreaterThan(SEQUENCES / 200)
  for (const light of ['GREY', 'GREEN', 'YELLOW', 'RED', 'none'])
    expect(seen.lights.get(light) ?? 0, light).toBeGreaterThan(SEQUENCES / 20)
  const refusals = [
    'not_found',
    'wrong_stage',
    'no_consent',
    'signer_did_the_work',
    'commander_signs',
    'return_too_late',
    'raised_by_higher',
  ]
  // the rarest come up in full length alone; each has a test of its own beside its move
  if (IN_FULL) for (const code of refusals) expect(seen.refusals.get(code) ?? 0, code).toBeGreaterThan(3)
})
