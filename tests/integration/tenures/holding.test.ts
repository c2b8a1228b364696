import fc from 'fast-check'
import { expect } from 'vitest'
import { addDays, dayToColumn, type LocalDate } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { coveringOn, coversInSql, holdingOn, holdsInSql, notOverOn, overlapping } from '@/lib/ground/tenures/holding'
import { holdsOn, overlaps } from '@/lib/ground/tenures/rules/tenure'
import { databaseTest as test } from '../../support/database'
import { aCadre, aCounty, NOON } from '../../support/given'

const PEOPLE = 12
const day = fc.nat({ max: 8 }).map((n) => addDays('2026-02-26', n))
const length = fc.nat({ max: 5 })
/** Also a period of no day, one without an end, and one that was voided. */
const tenure = fc.record({ fromOn: day, length: fc.option(length, { freq: 3 }), voided: fc.boolean() })
type Days = { fromOn: LocalDate; toOn: LocalDate | null }

const ended = ({ fromOn, length }: { fromOn: LocalDate; length: number | null }): Days => ({
  fromOn,
  toOn: length === null ? null : addDays(fromOn, length),
})

test('the database answers as the pure rule does, on every day', async () => {
  const world = await aCounty()
  const people: string[] = []
  for (let n = 0; n < PEOPLE; n++) people.push((await aCadre(world)).id)
  const teamId = world.shahe.teams[0]?.id ?? ''
  const record = fc.array(tenure, { maxLength: PEOPLE })

  await fc.assert(
    fc.asyncProperty(record, day, tenure, async (drawn, on, other) => {
      const tenures = drawn.map((one, n) => ({ cadreId: people[n] ?? '', ...ended(one), voided: one.voided }))
      const wanted = ended(other)
      await db().teamMembership.deleteMany()
      await db().teamMembership.createMany({
        data: tenures.map(({ cadreId, fromOn, toOn, voided }) => ({
          ...{ teamId, cadreId, fromOn: dayToColumn(fromOn), toOn: toOn && dayToColumn(toOn) },
          voidedAt: voided ? NOON : null,
        })),
      })
      const found = async (where: object) => {
        const rows = await db().teamMembership.findMany({ where, select: { cadreId: true } })
        return rows.map(({ cadreId }) => cadreId).sort()
      }
      const foundInSql = async (sql: ReturnType<typeof holdsInSql>) => {
        const rows = await db().$queryRaw<{ id: string }[]>`
          SELECT cadre_id AS id FROM team_memberships m WHERE ${sql}`
        return rows.map(({ id }) => id).sort()
      }
      const byRule = (rule: (one: (typeof tenures)[number]) => boolean) =>
        tenures
          .filter(rule)
          .map(({ cadreId }) => cadreId)
          .sort()

      const covering = byRule((one) => holdsOn(one, on))
      const holding = byRule((one) => !one.voided && holdsOn(one, on))
      expect(await found(coveringOn(on))).toEqual(covering)
      expect(await foundInSql(coversInSql('m', on))).toEqual(covering)
      expect(await found(holdingOn(on))).toEqual(holding)
      expect(await foundInSql(holdsInSql('m', on))).toEqual(holding)
      expect(await found(notOverOn(on))).toEqual(byRule((one) => !one.voided && (one.toOn === null || one.toOn > on)))
      expect(await found(overlapping(wanted))).toEqual(byRule((one) => !one.voided && overlaps(one, wanted)))
    }),
    { numRuns: 60 },
  )
})
