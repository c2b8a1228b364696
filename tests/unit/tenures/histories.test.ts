import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Instant, type LocalDate } from '@/lib/ground/clock'
import { type Change, carriedOut, planOf } from '@/lib/ground/tenures/rules/change'
import { type Entry, heldOn, holderOn, holdsOn, knownAt, standing, vacantOn } from '@/lib/ground/tenures/rules/tenure'
import { atLength } from '../../support/length'

const HISTORIES = atLength(10_000)
const PLACES = ['沙河村', '金沙河村', '中原村', '三合村']
const PEOPLE = ['余', '周', '秦', '叶', '罗']
const FIRST = '2026-01-01'
const DAYS = 20
const dayAt = (n: number): LocalDate => addDays(FIRST, n)
const CALENDAR = Array.from({ length: DAYS + 3 }, (_, n) => dayAt(n))
const instantAt = (n: number): Instant => new Date(Date.UTC(2026, 0, 1) + n * 60_000)

const day = fc.integer({ min: 0, max: DAYS }).map(dayAt)
const nth = fc.nat({ max: 30 })
const place = fc.constantFrom(...PLACES)
const person = fc.constantFrom(...PEOPLE)
const end = fc.option(day, { freq: 2 })

/** A step names a tenure by its place in the record, whichever stands there then. */
const step = fc.oneof(
  fc.record({ kind: fc.constant('APPOINT' as const), placeId: place, personId: person, fromOn: day, toOn: end }),
  fc.record({ kind: fc.constant('TRANSFER' as const), tenure: nth, placeId: place, on: day }),
  fc.record({ kind: fc.constant('SWAP' as const), tenure: nth, other: nth, on: day }),
  fc.record({ kind: fc.constant('END' as const), tenure: nth, on: day }),
  fc.record({
    kind: fc.constant('CORRECT' as const),
    tenure: nth,
    placeId: place,
    personId: person,
    fromOn: day,
    toOn: end,
  }),
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

function changeOf(step: Step, record: readonly Entry[]): Change {
  if (step.kind === 'APPOINT') return step
  const at = (n: number) => record[n % Math.max(1, record.length)]?.id ?? 'none'
  if (step.kind === 'SWAP') return { ...step, tenureId: at(step.tenure), otherTenureId: at(step.other) }
  return { ...step, tenureId: at(step.tenure) }
}

/** What anyone reads on every day of every place: the whole county at once. */
function reading(record: readonly Entry[], at: Instant): string {
  const known = knownAt(record, at)
  return CALENDAR.map((on) => PLACES.map((where) => holderOn(known, where, on)?.personId ?? '—').join('')).join('|')
}

/** What is wrong with the tenures that stand, day by day. */
function faultsOf(record: readonly Entry[]): string[] {
  const tenures = standing(record)
  return CALENDAR.flatMap((on) => {
    const holding = tenures.filter((one) => holdsOn(one, on))
    const vacant = vacantOn(tenures, PLACES, on)
    const faults = [
      new Set(holding.map(({ placeId }) => placeId)).size < holding.length && 'two commanders of a village',
      new Set(holding.map(({ personId }) => personId)).size < holding.length && 'two villages of a commander',
      vacant.join() !== PLACES.filter((one) => !holderOn(tenures, one, on)).join() && 'a vacancy that is not listed',
      vacant.length + holding.length !== PLACES.length && 'a village that is neither held nor vacant',
      holding.some((one) => heldOn(tenures, one.personId, on) !== one) && 'a commander who is not found by name',
    ]
    return faults.flatMap((fault) => (fault ? [`${on} ${fault}`] : []))
  })
}

/** Lines of the record that a step changed otherwise than by voiding them, once. */
function rewritten(before: readonly Entry[], after: readonly Entry[]): Entry[] {
  const now = new Map(after.map((line) => [line.id, JSON.stringify(line)]))
  const asIt = (line: Entry, voidedAt: Instant | null) => JSON.stringify({ ...line, voidedAt })
  return before.filter((line) => {
    const then = now.get(line.id)
    return (
      then !== JSON.stringify(line) &&
      (line.voidedAt !== null || then === undefined || asIt(JSON.parse(then), null) !== asIt(line, null))
    )
  })
}

test(`${HISTORIES} random histories: one commander a village, every vacancy listed, nothing that was read is unread`, () => {
  let made = 0
  let objected = 0
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      let record: Entry[] = []
      const read: string[] = [reading(record, instantAt(0))]
      steps.forEach((one, index) => {
        const plan = planOf(standing(record), changeOf(one, record))
        let number = 0
        if ('why' in plan) objected++
        else {
          made++
          const before = record
          record = carriedOut(record, plan, instantAt(index + 1), () => `${index}.${number++}`)
          expect(rewritten(before, record)).toEqual([])
        }
        read.push(reading(record, instantAt(index + 1)))
      })
      expect(faultsOf(record)).toEqual([])
      expect(
        read.map((_, index) => reading(record, instantAt(index))),
        'read again as it was',
      ).toEqual(read)
    }),
    { numRuns: HISTORIES, seed: 20261127 },
  )
  expect(made).toBeGreaterThan(HISTORIES)
  expect(objected).toBeGreaterThan(HISTORIES)
}, 240_000)
