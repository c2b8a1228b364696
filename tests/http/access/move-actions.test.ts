import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/ground/access/actor'
import { db } from '@/lib/ground/database/db'
import { type ActionAnswer, callAction, entriesOf, type Fields } from '../../support/http/call-action'
import { elsewhere } from '../../support/http/elsewhere'
import { actionNamed, listActions } from '../../support/http/listed-actions'
import { actorOf, demoPlace, type Place } from '../../support/http/place'
import { sessionOf } from '../../support/http/sign-in'
import { lastEvent, storedIssue } from '../../support/http/stored'
import { tally } from '../../support/http/tally'
import { ACCOUNT_NAMES, type Account, VILLAGES } from './accounts'
import { demoAskers } from './askers'
import { expectAsNothing, expectOnly, type Ready } from './expect-only'
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

const count = tally()
let askers: Awaited<ReturnType<typeof demoAskers>>
let away: Awaited<ReturnType<typeof elsewhere>>

beforeAll(async () => {
  askers = await demoAskers()
  away = await elsewhere()
})

test('every action of the issues has a case here, and every case an action', () => {
  const actions = listActions().filter(({ file }) => file.startsWith('app/(command)/issues/'))
  const reporting = 'reportAction' // report.test.ts
  expect(
    actions
      .map(({ name }) => name)
      .filter((name) => name !== reporting)
      .sort(),
  ).toEqual(Object.keys(MOVE_CASES).sort())
})

const tries = moves.flatMap((move) => SEATED[move.as].map((account) => ({ ...move, account })))

test.each(tries)(
  '$name: $account as $as may, whom the table refuses is refused',
  async ({ name, one, as, account }) => {
    const place = await placeOf(account, as)
    const { ready, issueId } = await prepared(name, one, place, as, await actorOf(askers[account].cadreId))
    const subject = await subjectOf(issueId)
    await expectOnly(account, (other) => verdictOf(one.row, askers[other], subject), ready)
    await expectMoved(await ready.submit(await sessionOf(account)), one, issueId)
  },
)

describe('an issue of another county is as good as none', () => {
  test.each(moves)('$name, which its own $as may', async ({ name, one, as }) => {
    const { ready, issueId } = await prepared(name, one, away, as, away.people[as])
    // everyone once for each move, and whoever holds the same seat here for each seat
    const those = as === one.as[0] ? ACCOUNT_NAMES : SEATED[as]
    await expectAsNothing(those, { ...ready.fields, issueId: randomUUID() }, ready)
    await expectMoved(await ready.submit(await sessionOf(away.username(as))), one, issueId)
  })
})

/** An issue in the stage in which the move succeeds, and the form that makes it. */
async function prepared(name: string, one: MoveCase, place: Place, as: As, self: Actor) {
  const issue = await one.prepare(place, as, self)
  const { version } = await db().issue.findUniqueOrThrow({ where: { id: issue.id } })
  const seen = { issueId: issue.id, ...(!one.unversioned && { version: String(version) }) }
  const fields: Fields = { ...seen, ...(await one.typed(place, as, issue)) }
  const files = (await one.files?.()) ?? []
  const page = `/issues/${encodeURIComponent(issue.number)}`
  const ready: Ready = {
    fields,
    secrets: [issue.title, issue.number],
    count,
    stored: () => storedIssue(issue.id),
    submit: (by, sent, typed = fields) =>
      callAction(actionNamed(name), page, [...entriesOf(typed), ...files], by, sent),
  }
  return { ready, issueId: issue.id }
}

/** The very form that was refused to others has moved the issue, once. */
async function expectMoved(answer: ActionAnswer, { event }: MoveCase, issueId: string) {
  count()
  expect(answer.redirect, answer.text.slice(0, 500)).toMatch(/^\/issues/)
  expect(await lastEvent(issueId)).toBe(event)
  const { issue, events } = await storedIssue(issueId)
  expect(issue?.version).toBe(events.length)
}

function placeOf(account: Account, as: As): Promise<Place> {
  if (account === 'telecom') return demoPlace(VILLAGES.shahe, '移动公司', '交通局')
  return demoPlace(account === 'commander2' && as === 'commander' ? VILLAGES.jinshahe : VILLAGES.shahe)
}
