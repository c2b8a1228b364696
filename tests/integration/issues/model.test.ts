import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect } from 'vitest'
import { acceptCommon, answerCommon } from '@/lib/domains/issues/commands/common-issues'
import { moveIssue } from '@/lib/domains/issues/commands/move'
import { reportIssue } from '@/lib/domains/issues/commands/report'
import { tick } from '@/lib/domains/issues/commands/tick'
import type { IssueEvent } from '@/lib/domains/issues/events'
import type { IssueFacts } from '@/lib/domains/issues/rules/facts'
import type { MoveInput, PersonalVerb } from '@/lib/domains/issues/rules/moves'
import { ReportIssue } from '@/lib/domains/issues/schema'
import { IssueCategory } from '@/lib/generated/prisma/enums'
import type { Instant } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { Refusal } from '@/lib/ground/refusal'
import { databaseTest as test } from '../../support/database'
import { aCounty } from '../../support/given'
import { on } from '../../support/issue'
import { atLength, IN_FULL } from '../../support/length'
import type { Cast } from '../../support/model/cast'
import { holdsAlways } from '../../support/model/invariants'
import { after, attemptOf, type Step, step } from '../../support/model/steps'
import { type Attempt, atInstant, attempt, begin, type Told } from '../../support/model/told'
import { castsOf } from './casts'

const SEQUENCES = atLength(300)
const STEPS = 12
const AT_ONCE = 6
const SEED = 7

type Story = { cast: Cast; told: Told; outcome: { pure: string; real: string } }

/** Begins a story in the database and in the model alike. */
async function aStory(cast: Cast, n: number, at: Instant): Promise<Story> {
  const reporter = cast.people[n % 3] as Cast['people'][number]
  const category = Object.values(IssueCategory)[n % 14] as IssueCategory
  const words = {
    id: randomUUID(),
    category,
    title: `第 ${n} 处涵洞塌陷`,
    text: '',
    source: 'TEAM',
    urgent: n % 7 === 0,
  } as const
  await reportIssue(reporter, ReportIssue.parse({ ...words, villageId: cast.place.villageId }), [], at)
  return { cast, told: begin(words, reporter, at), outcome: { pure: 'reported', real: 'reported' } }
}

/** Makes the move with the real commands; the code of the refusal, or the verb. */
async function really({ actor, verb, input }: Attempt, now: Instant): Promise<string> {
  try {
    if (verb === 'parentAnswered') await answered(actor, (input as { issueId: string }).issueId, now)
    else await moveIssue(actor, verb, input as MoveInput<PersonalVerb> & { issueId: string; version: number }, now)
    return verb
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

/** Headquarters takes the matter up and answers it; the child moves with it. */
async function answered(actor: Attempt['actor'], issueId: string, now: Instant) {
  const { commonIssueId } = await db().issue.findUniqueOrThrow({ where: { id: issueId } })
  const unit = await db().unit.findFirstOrThrow()
  const seen = { commonIssueId: commonIssueId as string, version: 1 }
  await acceptCommon(actor, { ...seen, accept: 'yes', leadUnitId: unit.id }, now)
  await answerCommon(actor, { ...seen, version: 2, answer: '统一更换' }, now)
}

/** One step of one story, in the database and in the model. */
async function tryStep(story: Story, one: Step, now: Instant) {
  const before = atInstant(story.told, now)
  const tried = attemptOf(one, before, story.cast, now)
  const outcome = attempt(before, story.cast, tried, now)
  const real = await really(tried, now)
  story.told = 'told' in outcome ? outcome.told : before
  story.outcome = { pure: 'told' in outcome ? tried.verb : outcome.refused, real }
}

/** Ids are minted apart in database and model: only whether there is one is the same. */
const comparable = ({ consentId, commonIssueId, ...facts }: IssueFacts) =>
  JSON.parse(JSON.stringify({ ...facts, consented: consentId !== null, common: commonIssueId !== null }))
const plain = ({ commonIssueId: _, ...event }: IssueEvent & { commonIssueId?: string }) =>
  JSON.parse(JSON.stringify(event))

/** The facts of all stories as the database has them, without what the rules do not own. */
async function factsInDatabase(stories: readonly Story[]): Promise<Map<string, IssueFacts>> {
  const rows = await db().issue.findMany()
  const keys = Object.keys(stories[0]?.told.issue ?? {})
  return new Map(
    rows.map((row) => [
      row.id,
      Object.fromEntries(keys.map((key) => [key, row[key as keyof typeof row]])) as IssueFacts,
    ]),
  )
}

test(`${SEQUENCES} sequences through the database go as the rules alone say`, { timeout: 600_000 }, async () => {
  const casts = await castsOf(await aCounty())
  let now = on('2026-09-25', '09:00') // National Day is a week away
  const stories: Story[] = []
  for (let n = 0; n < SEQUENCES; n += AT_ONCE) {
    const numbers = Array.from({ length: AT_ONCE }, (_, k) => n + k)
    stories.push(...(await Promise.all(numbers.map((k) => aStory(casts[k % casts.length] as Cast, k, now)))))
  }

  const steps = fc.sample(step, { numRuns: SEQUENCES * STEPS, seed: SEED })
  for (let round = 0; round < STEPS; round++) {
    const some = stories[(round * 37) % SEQUENCES] as Story
    now = after(now, (steps[round * SEQUENCES] as Step).wait, some.told.issue.nextLightAt)
    for (let n = 0; n < SEQUENCES; n += AT_ONCE) {
      const together = stories.slice(n, n + AT_ONCE)
      await Promise.all(together.map((story, k) => tryStep(story, steps[round * SEQUENCES + n + k] as Step, now)))
    }
    expect(stories.map(({ outcome }) => outcome.real)).toEqual(stories.map(({ outcome }) => outcome.pure))
    await tick(now)
    const rows = await factsInDatabase(stories)
    for (const story of stories) {
      story.told = atInstant(story.told, now)
      expect(comparable(rows.get(story.told.issue.id) as IssueFacts)).toEqual(comparable(story.told.issue))
      holdsAlways(story.told, now)
    }
  }

  const events = await db().issueEvent.findMany({ orderBy: { seq: 'asc' } })
  for (const { told } of stories) {
    const kept = events.filter(({ issueId }) => issueId === told.issue.id)
    expect(kept.map(({ seq }) => seq)).toEqual(kept.map((_, index) => index + 1))
    expect(kept.map(({ type, at, data }) => plain({ ...(data as object), type, at } as never))).toEqual(
      told.events.map(plain),
    )
  }
  const rarer = ['rejected', 'returned', 'reopened', 'extensionGranted', 'parentAnswered', 'restored']
  for (const type of IN_FULL ? rarer : [])
    expect(events.filter((event) => event.type === type).length, type).toBeGreaterThan(0)
  expect(events.filter(({ type }) => type === 'verified').length).toBeGreaterThan(SEQUENCES / 10)
  expect(await db().extension.count({ where: { decidedAt: null } })).toBe(
    stories.filter(({ told }) => told.extension).length,
  )
})
