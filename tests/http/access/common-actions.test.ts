import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/ground/database/db'
import { callAction, type Fields } from '../../support/http/call-action'
import { elsewhere } from '../../support/http/elsewhere'
import { handled, moved } from '../../support/http/issue-at'
import { actionNamed, listActions } from '../../support/http/listed-actions'
import { demoPlace, type Place } from '../../support/http/place'
import { sessionOf } from '../../support/http/sign-in'
import { storedIssue } from '../../support/http/stored'
import { tally } from '../../support/http/tally'
import { ACCOUNT_NAMES, ACCOUNTS, type Account, VILLAGES } from './accounts'
import { expectAsNothing, expectOnly, type Ready } from './expect-only'
import { cellOf } from './rules-table'
import type { Verdict } from './verdict'

const count = tally()
let home: Place
let away: Awaited<ReturnType<typeof elsewhere>>

beforeAll(async () => {
  home = await demoPlace(VILLAGES.shahe)
  away = await elsewhere()
})

test('every action of the common issues has a case here', () => {
  const actions = listActions().filter(({ file }) => file === 'app/(command)/common-issues/actions.ts')
  expect(actions.map(({ name }) => name).sort()).toEqual(Object.keys(CASES).sort())
})

type Prepared = { fields: Fields; nonexistent: Fields; titles: string[]; issueIds: string[] }

/** A matter of one issue that its village has flagged. */
async function flagged(place: Place) {
  const issue = await handled(place, 'COUNTY')
  await moved(place.people.commander, 'flagCommon', issue, {
    title: `共性${issue.title}`.slice(0, 60),
    reason: '好几个村都有',
  })
  const { commonIssueId } = await db().issue.findUniqueOrThrow({ where: { id: issue.id } })
  return { issue, commonIssueId: commonIssueId as string }
}

/** A matter that 交通局, or the unit elsewhere, is to answer. */
async function taken(place: Place) {
  const { issue, commonIssueId } = await flagged(place)
  const data = { stage: 'ACCEPTED', acceptedAt: new Date(), leadUnitId: place.units.lead } as const
  const { version } = await db().commonIssue.update({ where: { id: commonIssueId }, data })
  return { issue, commonIssueId, version }
}

const CASES: Record<
  string,
  { row: string; account: Account[]; prepare(place: Place): Promise<Prepared>; stage: string }
> = {
  acceptCommonAction: {
    row: 'common.accept',
    account: ['headquarters'],
    stage: 'ACCEPTED',
    async prepare(place) {
      const { issue, commonIssueId } = await flagged(place)
      const fields = { commonIssueId, version: '1', accept: 'yes', leadUnitId: place.units.lead }
      const nonexistent = { ...fields, commonIssueId: randomUUID() }
      return { fields, nonexistent, titles: [issue.title], issueIds: [issue.id] }
    },
  },
  answerCommonAction: {
    row: 'common.answer',
    account: ['headquarters', 'transport'],
    stage: 'ANSWERED',
    async prepare(place) {
      const { issue, commonIssueId, version } = await taken(place)
      const fields = { commonIssueId, version: String(version), answer: '全县统一换涵管' }
      const nonexistent = { ...fields, commonIssueId: randomUUID() }
      return { fields, nonexistent, titles: [issue.title], issueIds: [issue.id] }
    },
  },
  gatherCommonAction: {
    row: 'common.accept',
    account: ['headquarters'],
    stage: 'PROPOSED',
    async prepare(place) {
      const issues = [await handled(place, 'COUNTY'), await handled(place, 'VILLAGE')]
      const issueIds = issues.map(({ id }) => id)
      const fields = { title: '产业路涵洞', reason: '好几个村都有', issueIds }
      const nonexistent = { ...fields, issueIds: [randomUUID(), randomUUID()] }
      return { fields, nonexistent, titles: issues.map(({ title }) => title), issueIds }
    },
  },
}
const tries = Object.entries(CASES).flatMap(([name, one]) => one.account.map((account) => ({ name, one, account })))

test.each(tries)('$name: $account may, whom the table refuses is refused', async ({ name, one, account }) => {
  const prepared = await one.prepare(home)
  const ready = readyFor(name, prepared)
  await expectOnly(account, (other) => verdictOf(one.row, other), ready)
  await expectDone(await ready.submit(await sessionOf(account)), one.stage, prepared)
})

describe('a matter of another county is as good as none', () => {
  test.each(Object.entries(CASES))('%s', async (name, one) => {
    const prepared = await one.prepare(away)
    const ready = readyFor(name, prepared)
    await expectAsNothing(ACCOUNT_NAMES, prepared.nonexistent, ready)
    await expectDone(await ready.submit(await sessionOf(away.username('headquarters'))), one.stage, prepared)
  })
})

/** Headquarters anywhere in the county, a unit where it is the lead: here 交通局. */
function verdictOf(row: string, account: Account): Verdict {
  const may = ACCOUNTS[account].some((seat) => {
    const cell = cellOf(row, seat.column)
    return cell === 'C' || (cell === 'U lead' && 'unit' in seat && seat.unit === '交通局')
  })
  return may ? 'may' : 'not_found'
}

function readyFor(name: string, { fields, titles, issueIds }: Prepared): Ready {
  return {
    ...{ fields, secrets: titles, count },
    stored: () => Promise.all(issueIds.map(storedIssue)),
    submit: (by, sent, typed = fields) => callAction(actionNamed(name), '/common-issues', typed, by, sent),
  }
}

async function expectDone(answer: { redirect: string | null; text: string }, stage: string, { issueIds }: Prepared) {
  count()
  expect(answer.redirect, answer.text.slice(0, 500)).toMatch(/^\/common-issues/)
  for (const { issue } of await Promise.all(issueIds.map(storedIssue))) expect(issue?.commonIssue?.stage).toBe(stage)
}
