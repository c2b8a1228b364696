import { expect } from 'vitest'
import { applyForRound } from '@/lib/domains/postings/commands/candidate'
import { submitPlan } from '@/lib/domains/postings/commands/notice'
import { draftReplacement } from '@/lib/domains/postings/commands/order'
import { proposePlan } from '@/lib/domains/postings/commands/plan'
import { withdrawApplication, withdrawRecommendation } from '@/lib/domains/postings/commands/withdraw'
import { getCandidate, listRecommendable } from '@/lib/domains/postings/queries/candidate'
import { getRound } from '@/lib/domains/postings/queries/round'
import { Apply } from '@/lib/domains/postings/schema'
import { DAY } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { outcomes } from '../../support/barrier'
import { databaseTest as test } from '../../support/database'
import { aCounty, aHolder, NOON } from '../../support/given'
import { aCandidate, aRound, aSoundCadre, FACTS, thePeople, versionOf, vet } from '../../support/postings'

const later = (days: number) => new Date(NOON.getTime() + days * DAY)
const REASON = '家里老人住院，走不开'

/** A round of one village with one vetted person, whom the unit recommended, in its plan. */
async function planned() {
  const world = await aCounty()
  const people = await thePeople(world)
  const { id: roundId } = await aRound(people.office, [world.shahe])
  const cadre = await aSoundCadre(world, '曹景行')
  const candidateId = await aCandidate(people.officer, roundId, cadre.id)
  await vet(people.office, candidateId)
  await proposePlan(people.office, { roundId, version: await versionOf(roundId) }, NOON)
  return { world, ...people, roundId, cadre, candidateId }
}

const apply = (roundId: string) => Apply.parse({ roundId, statement: '自愿到村任职', ...FACTS })
const standing = (roundId: string) => db().postingDraft.count({ where: { roundId, endedAt: null } })

test('a unit takes back its recommendation: the person leaves the plan and is not planned again, the file stays', async () => {
  const { office, officer, roundId, candidateId, cadre } = await planned()
  const seen = await versionOf(roundId)
  await withdrawRecommendation(officer, { candidateId, reason: REASON }, later(1))
  expect(await standing(roundId)).toBe(0)
  await expect(submitPlan(office, { roundId, version: seen }, later(1))).rejects.toMatchObject({ code: 'changed' })
  await proposePlan(office, { roundId, version: await versionOf(roundId) }, later(1))
  expect(await standing(roundId)).toBe(0)
  const shown = await getCandidate(office, candidateId, later(1))
  expect(shown).toMatchObject({
    file: { ready: false, withdrawal: { by: officer.name, reason: REASON }, vetting: 'PASSED' },
    may: { vet: false },
  })
  const round = await getRound(office, roundId, later(1))
  expect([round?.candidates, round?.withdrawn]).toMatchObject([[], [{ cadreId: cadre.id }]])
  const entry = await db().auditEntry.findFirstOrThrow({ where: { type: 'candidate.unrecommended' } })
  expect(entry.data).toMatchObject({ candidateId, reason: REASON })
})

test('who applied besides stands on without the recommendation; their own withdrawal ends it whoever recommended', async () => {
  const { officer, roundId } = await planned()
  await applyForRound(officer, apply(roundId), NOON)
  const candidateId = await aCandidate(officer, roundId, officer.cadreId)
  await withdrawRecommendation(officer, { candidateId, reason: REASON }, NOON)
  expect(await db().candidate.findUnique({ where: { id: candidateId } })).toMatchObject({
    ...{ withdrawnAt: null, recommendedAt: null, opinion: '', appliedAt: NOON },
  })
  await aCandidate(officer, roundId, officer.cadreId)
  await withdrawApplication(officer, { candidateId, reason: REASON }, later(1))
  expect(await db().candidate.findUnique({ where: { id: candidateId } })).toMatchObject({ withdrawnAt: later(1) })
  expect(await getRound(officer, roundId, later(1))).toMatchObject({ own: null })
})

test('who withdrew may come again by the last day, in the same file, by the new way alone', async () => {
  const { officer, roundId, candidateId, cadre } = await planned()
  await withdrawRecommendation(officer, { candidateId, reason: REASON }, NOON)
  expect((await listRecommendable(officer, roundId)).map(({ id }) => id)).toContain(cadre.id)
  expect(await aCandidate(officer, roundId, cadre.id, later(1))).toBe(candidateId)
  expect(await db().candidate.findUnique({ where: { id: candidateId } })).toMatchObject({
    ...{ withdrawnAt: null, withdrawReason: '', recommendedAt: later(1), appliedAt: null },
  })
  expect(await db().candidateGate.count({ where: { candidateId } })).toBe(4)
})

test('nobody withdraws for others, without having applied, twice, or once the plan is on notice', async () => {
  const { world, office, colleague, officer, roundId, candidateId, cadre } = await planned()
  const input = { candidateId, reason: REASON }
  const stranger = await aHolder(world, 'UNIT_OFFICER', { unitId: world.units.telecom.id })
  const person = { ...office, cadreId: cadre.id }
  for (const trying of [
    () => withdrawRecommendation(stranger, input, NOON), // another unit
    () => withdrawApplication(officer, input, NOON), // not their own
    () => withdrawApplication(person, input, NOON), // never applied
    () => withdrawRecommendation(office, input, NOON), // no seat for it
  ])
    await expect(trying()).rejects.toMatchObject({ code: 'not_found' })
  await submitPlan(office, { roundId, version: await versionOf(roundId) }, NOON)
  await expect(withdrawRecommendation(officer, input, NOON)).rejects.toMatchObject({ code: 'round_submitted' })
  expect(await standing(roundId)).toBe(1)

  const { id: other } = await aRound(office, [world.jinshahe])
  await applyForRound(colleague, apply(other), NOON)
  const own = await db().candidate.findFirstOrThrow({ where: { cadreId: colleague.cadreId } })
  const own12 = Array.from({ length: 12 }, () =>
    withdrawApplication(colleague, { candidateId: own.id, reason: REASON }, NOON),
  )
  const { done, refused } = await outcomes(own12)
  expect({ done, refused: [...new Set(refused)] }).toEqual({ done: 1, refused: ['candidacy_withdrawn'] })
})

test('of a submission and a withdrawal at once one holds: nobody who withdrew is on notice', async () => {
  const { office, officer, roundId, candidateId } = await planned()
  const version = await versionOf(roundId)
  const { done } = await outcomes([
    submitPlan(office, { roundId, version }, NOON),
    withdrawRecommendation(officer, { candidateId, reason: REASON }, NOON),
  ])
  expect(done).toBe(1)
  const { stage } = await db().postingRound.findUniqueOrThrow({ where: { id: roundId } })
  const { withdrawnAt } = await db().candidate.findUniqueOrThrow({ where: { id: candidateId } })
  expect(stage === 'NOTICE').toBe(withdrawnAt === null)
})

test('who withdrew is vetted no more and sent nowhere, by the database too', async () => {
  const { world, office, officer, candidateId, cadre } = await planned()
  await withdrawRecommendation(officer, { candidateId, reason: REASON }, NOON)
  await expect(vet(office, candidateId)).rejects.toMatchObject({ code: 'candidacy_withdrawn' })
  const replacement = { villageId: world.zhongyuan.id, candidateId, reason: '急需用人' }
  await expect(draftReplacement(office, replacement, NOON)).rejects.toMatchObject({ code: 'candidacy_withdrawn' })
  const tenure = { countyId: world.county.id, villageId: world.shahe.id, cadreId: cadre.id, candidateId }
  const days = { fromOn: new Date('2026-07-01'), termEndsOn: new Date('2028-07-01') }
  await expect(db().posting.create({ data: { ...tenure, ...days } })).rejects.toThrow(/has withdrawn/)
})
