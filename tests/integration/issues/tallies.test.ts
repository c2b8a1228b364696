import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { applyPolicies } from '@/lib/domains/issues/commands/apply-policies'
import { tick } from '@/lib/domains/issues/commands/tick'
import { DEFAULT_LIGHTS } from '@/lib/domains/policies/schema'
import type { Prisma } from '@/lib/generated/prisma/client'
import { DAY, HOUR } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { Refusal } from '@/lib/ground/refusal'
import { databaseTest as test } from '../../support/database'
import { aCounty, aReport, NOON } from '../../support/given'
import { expectTalliesToHold } from '../../support/tallies'
import { everyone, handledByTeam, handledByTownship, move, waitingForSignature } from './on-its-way'

const consent = { answer: 'yes', voice: 'HOUSEHOLD', speaker: '余某', way: 'IN_PERSON', remark: '' } as const

describe('the tallies of villages and units', () => {
  test('hold while many write at once in the same villages and units, and time and policies with them', {
    timeout: 120_000,
  }, async () => {
    const world = await aCounty()
    const people = await everyone(world)
    const soon = new Date(NOON.getTime() + HOUR)
    const made = await Promise.all([
      ...Array.from({ length: 8 }, () => handledByTeam(world, people, NOON)),
      ...Array.from({ length: 8 }, () => handledByTownship(world, people, NOON)),
      ...Array.from({ length: 8 }, () => waitingForSignature(world, people, NOON)),
    ])
    await expectTalliesToHold()
    const { member, commander, township, officer } = people
    const both = (unitId: string) => ({ leadUnitId: unitId, reason: '换个单位' })
    await db().policy.create({
      data: {
        ...{ countyId: world.county.id, kind: 'LIGHTS', document: '平办发〔2026〕9号' },
        value: { ...DEFAULT_LIGHTS, redLine: ['ROAD'] },
        ...{ effectiveFrom: soon, draftedAt: NOON, approvedAt: NOON },
      },
    })
    const later = new Date(NOON.getTime() + 9 * DAY)
    const attempts = made.flatMap((id, n) => [
      move(n < 8 ? commander : township, 'nudge', id, {}, soon),
      n < 8
        ? move(member, 'done', id, { outcome: '办好了', noVisitReason: '电话里说清了' }, soon)
        : n < 16
          ? move(township, 'reassign', id, both(world.units.chengguan.id), soon)
          : move(commander, 'verify', id, { remark: '' }, soon),
      move(commander, 'consent', id, consent, soon),
      move(officer, 'note', id, { text: '看过了' }, soon),
    ])
    const ticks = [tick(later), tick(later), applyPolicies(later), tick(later)]
    const outcomes = await Promise.allSettled([...attempts, ...ticks])
    const failed = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(failed.filter((error) => !(error instanceof Refusal))).toEqual([])
    await tick(later)
    await expectTalliesToHold()
    expect(await db().issue.count({ where: { light: 'RED' } })).toBeGreaterThan(3)
  })

  test('cannot be gone round: whatever writes an issue, one or many at once, is counted', async () => {
    const world = await aCounty()
    const { commander } = await everyone(world)
    const { id } = await aReport(commander, world.jinshahe)
    const { grams: _, lightReason, ...row } = await db().issue.findUniqueOrThrow({ where: { id } })
    const like = (n: number, more: Partial<Prisma.IssueUncheckedCreateInput>) => ({
      ...{ ...row, lightReason: lightReason as object, id: randomUUID(), number: `平利2026-9${n}` },
      ...more,
    })
    const anything = fc.record({
      village: fc.constantFrom(world.shahe, world.jinshahe, world.zhongyuan),
      unit: fc.constantFrom(null, world.units.transport.id, world.units.telecom.id),
      light: fc.constantFrom('RED', 'YELLOW', 'GREEN', 'GREY'),
      rule: fc.constantFrom('OVERDUE', 'RAISED'),
      also: fc.subarray(['OVERDUE', 'RETURNED_AGAIN']),
      level: fc.constantFrom('VILLAGE', 'TOWNSHIP', 'COUNTY'),
      decider: fc.constantFrom(null, 'VILLAGE', 'TOWNSHIP', 'COUNTY', 'LEADER'),
      returns: fc.nat(2),
    })
    type Anything = typeof anything extends fc.Arbitrary<infer T> ? T : never
    const columns = ({ unit, light, rule, also, level, decider, returns }: Anything) => ({
      ...{ leadUnitId: unit, light, level, lightReason: { rule, also, cures: [] } },
      ...{ extensionDecider: decider, returns, roundReturns: returns },
    })
    let number = 0
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { minLength: 1, maxLength: 6 }), anything, async (many, one) => {
        await db().issue.createMany({
          data: many.map((any) => {
            const { id: villageId, townshipId } = any.village
            return like(++number, { villageId, townshipId, ...columns(any) } as never)
          }),
        })
        await expectTalliesToHold()
        await db().issue.updateMany({
          where: { villageId: one.village.id, light: { not: null } },
          data: columns(one) as never,
        })
        const before = await expectTalliesToHold()
        await db().issue.updateMany({
          where: { light: 'GREEN' },
          data: { stage: 'WITHDRAWN', withdrawnAt: NOON, withdrawalKind: 'MISTAKE', ...ended } as never,
        })
        expect(await expectTalliesToHold()).toBeGreaterThanOrEqual(before)
        await db().issue.deleteMany({ where: { id: { not: id }, light: one.light as 'RED' } })
        await expectTalliesToHold()
      }),
      { numRuns: 12 },
    )
  })

  test('count as changed what no figure shows', async () => {
    const world = await aCounty()
    const { commander } = await everyone(world)
    const { id } = await aReport(commander, world.jinshahe)
    const before = await expectTalliesToHold()
    await move(commander, 'note', id, { text: '又去看了一次' }, NOON)
    expect(await expectTalliesToHold()).toBe(before + 1)
  })
})

const ended = { light: null, stepDueAt: null, dueAt: null, nextLightAt: null, extensionDecider: null }
