import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db'
import { aFewAtOnce } from '../../support/http/a-few-at-once'
import { type ActionAnswer, callAction, type Fields } from '../../support/http/call-action'
import { elsewhere } from '../../support/http/elsewhere'
import { expectNoTrace, expectRefused, expectTurnedAway } from '../../support/http/expect-refused'
import type { MadeIssue } from '../../support/http/issue-at'
import { actionNamed, listActions } from '../../support/http/listed-actions'
import { actorOf, demoPlace, type Place } from '../../support/http/place'
import { indistinct, type Sent, type Session } from '../../support/http/send'
import { sessionOf } from '../../support/http/sign-in'
import { lastEvent, storedIssue } from '../../support/http/stored'
import { tally } from '../../support/http/tally'
import { ACCOUNT_NAMES, type Account, VILLAGES } from './accounts'
import { demoAskers } from './askers'
import { type As, MOVE_CASES, type MoveCase } from './move-cases'
import { subjectOf, verdictOf } from './verdict'

/** Which accounts try a move in a seat. */
const SEATED: Record<As, readonly Account[]> = {
  leader: ['leader', 'commander2'],
  headquarters: ['headquarters'],
  inspector: ['inspector'],
  officer: ['transport', 'telecom'],
  township: ['township'],
  commander: ['commander', 'commander2'],
  member: ['secretary', 'member'],
}
const moves = Object.entries(MOVE_CASES).flatMap(([name, one]) => one.as.map((as) => ({ name, one, as })))
const NOWHERE = '平利2026-999999'

const count = tally()
let askers: Awaited<ReturnType<typeof demoAskers>>
let away: Awaited<ReturnType<typeof elsewhere>>

beforeAll(async () => {
  askers = await demoAskers()
  away = await elsewhere()
})

test('every action of the issues has a case here, and every case an action', () => {
  const actions = listActions().filter(({ file }) => file === 'app/(command)/issues/actions.ts')
  expect(actions.map(({ name }) => name).sort()).toEqual(Object.keys(MOVE_CASES).sort())
})

const tries = moves.flatMap((move) => SEATED[move.as].map((account) => ({ ...move, account })))

test.each(tries)(
  '$name: $account as $as may, whom the table refuses is refused',
  async ({ name, one, as, account }) => {
    const place = await placeOf(account, as)
    const { issue, fields } = await prepared(one, place, as, await actorOf(askers[account].cadreId))
    const secrets = [issue.title, issue.number]
    const subject = await subjectOf(issue.id)
    const before = await storedIssue(issue.id)
    const submit = (by: Session, sent?: Sent) => callAction(actionNamed(name), pageOf(issue), fields, by, sent)
    expect(verdictOf(one.row, askers[account], subject), 'by the table').toBe('may')

    await aFewAtOnce(ACCOUNT_NAMES, async (other) => {
      const verdict = verdictOf(one.row, askers[other], subject)
      if (verdict === 'may') return // tries it on an issue of its own
      const answer = await submit(await sessionOf(other))
      count()
      expectRefused(answer, verdict, fields)
      expectNoTrace(answer, secrets)
    })
    const session = await sessionOf(account)
    for (const [by, origin, code] of [
      [null, undefined, 'signed_out'],
      [session, null, 'origin'],
    ] as const) {
      const answer = await submit(by, { origin })
      count()
      expectRefused(answer, code, fields)
      expectNoTrace(answer, secrets)
    }
    for (const origin of ['https://elsewhere.example', 'null']) {
      count()
      expectTurnedAway(await submit(session, { origin }))
    }
    expect(await storedIssue(issue.id), 'no refused request has changed anything').toEqual(before)
    await expectDone(await submit(session), one, issue, before)
  },
)

describe('an issue of another county is as good as none', () => {
  test.each(moves)('$name, which its own $as may', async ({ name, one, as }) => {
    const { issue, fields } = await prepared(one, away, as, away.people[as])
    const before = await storedIssue(issue.id)
    // everyone once for each move, and whoever holds the same seat here for each seat
    const those = as === one.as[0] ? ACCOUNT_NAMES : SEATED[as]
    await aFewAtOnce(those, async (account) => {
      const session = await sessionOf(account)
      const action = actionNamed(name)
      const outOfScope = await callAction(action, pageOf(issue), fields, session)
      const typed = { ...fields, issueId: randomUUID() }
      const nonexistent = await callAction(action, pageOf({ number: NOWHERE }), typed, session)
      count()
      expectRefused(outOfScope, 'not_found', fields)
      expectNoTrace(outOfScope, [issue.title, issue.number])
      count()
      expectRefused(nonexistent, 'not_found', typed)
      expect(indistinct(outOfScope, issue.number)).toEqual(indistinct(nonexistent, NOWHERE))
    })
    expect(await storedIssue(issue.id)).toEqual(before)
    const session = await sessionOf(away.username(as))
    await expectDone(await callAction(actionNamed(name), pageOf(issue), fields, session), one, issue, before)
  })
})

/** An issue in the stage in which the move succeeds, and the form that makes it. */
async function prepared(one: MoveCase, place: Place, as: As, self: Actor) {
  const issue = await one.prepare(place, as, self)
  const { version } = await db().issue.findUniqueOrThrow({ where: { id: issue.id } })
  const fields: Fields = { issueId: issue.id, version: String(version), ...(await one.typed(place, as, issue)) }
  return { issue, fields }
}

/** The very request that was refused to others has moved the issue, once. */
async function expectDone(
  answer: ActionAnswer,
  { event }: MoveCase,
  issue: MadeIssue,
  before: Awaited<ReturnType<typeof storedIssue>>,
) {
  count()
  expect(answer.redirect, answer.text.slice(0, 500)).toMatch(/^\/issues/)
  expect(await lastEvent(issue.id)).toBe(event)
  const after = await storedIssue(issue.id)
  expect(after.issue?.version).toBe((before.issue?.version ?? 0) + 1)
  expect(after.events.length).toBeGreaterThan(before.events.length)
}

function placeOf(account: Account, as: As): Promise<Place> {
  if (account === 'telecom') return demoPlace(VILLAGES.shahe, '移动公司', '交通局')
  return demoPlace(account === 'commander2' && as === 'commander' ? VILLAGES.jinshahe : VILLAGES.shahe)
}

const pageOf = ({ number }: { number: string }) => `/issues/${encodeURIComponent(number)}`
