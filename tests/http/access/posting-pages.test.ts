import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/ground/database/db'
import { aFewAtOnce } from '../../support/http/a-few-at-once'
import { elsewhere } from '../../support/http/elsewhere'
import { expectNoTrace } from '../../support/http/expect-refused'
import { demoPlace, type Place } from '../../support/http/place'
import { postingAt, roundAt } from '../../support/http/posting-at'
import { indistinct, send } from '../../support/http/send'
import { sessionOf } from '../../support/http/sign-in'
import { tally } from '../../support/http/tally'
import { ACCOUNT_NAMES, ACCOUNTS, type Account, VILLAGES } from './accounts'
import { mayAnywhere } from './place-verdict'
import { cellOf } from './rules-table'

const count = tally()
let home: Place
let away: Awaited<ReturnType<typeof elsewhere>>

beforeAll(async () => {
  home = await demoPlace(VILLAGES.shahe)
  away = await elsewhere()
})

const get = async (path: string, account: Account) => {
  count()
  return send(path, await sessionOf(account), { origin: null })
}

/** The page opens for exactly these, and to all others, and to all where it is of another county, it is as good as none. */
async function expectPage(
  at: (id: string) => string,
  id: string,
  foreign: string,
  may: (account: Account) => boolean,
  secrets: string[],
) {
  await aFewAtOnce(ACCOUNT_NAMES, async (account) => {
    const nothing = await get(at(randomUUID()), account)
    expect(nothing.status, account).toBe(404)
    for (const one of [id, foreign]) {
      const answer = await get(at(one), account)
      const open = one === id && may(account)
      expect(answer.status, `${account} ${at(one)}`).toBe(open ? 200 : 404)
      if (open) continue
      expectNoTrace(answer, secrets)
      expect(indistinct(answer, one).status).toEqual(indistinct(nothing).status)
    }
  })
}

const seatsOf = (account: Account) => ACCOUNTS[account]
const whole = (account: Account) => seatsOf(account).some(({ column }) => cellOf('posting.view', column) === 'C')

test('a round is known to all who see postings; who stands in it only to the county and their own', async () => {
  const [made, foreign] = [await roundAt(home, 'PLANNED'), await roundAt(away, 'PLANNED')]
  const may = (account: Account) => mayAnywhere('posting.view', seatsOf(account))
  await expectPage((id) => `/postings/rounds/${id}`, made.roundId, foreign.roundId, may, [
    made.person.name,
    foreign.person.name,
  ])
  const seers: Account[] = ACCOUNT_NAMES.filter((account) => whole(account) || account === 'transport')
  await aFewAtOnce(ACCOUNT_NAMES.filter(may), async (account) => {
    const { text } = await get(`/postings/rounds/${made.roundId}?view=candidates`, account)
    expect(text.includes(made.person.name), account).toBe(seers.includes(account))
  })
})

test('a candidate’s file opens for the county and the own unit alone', async () => {
  const [made, foreign] = [await roundAt(home, 'VETTED'), await roundAt(away, 'VETTED')]
  const may = (account: Account) => whole(account) || account === 'transport'
  await expectPage((id) => `/postings/candidates/${id}`, made.candidateId, foreign.candidateId, may, [
    made.person.name,
    foreign.person.name,
  ])
})

test('the forms to apply and to recommend open for whom the table names', async () => {
  const [made, foreign] = [await roundAt(home, 'OPEN'), await roundAt(away, 'OPEN')]
  for (const [form, deed] of [
    ['apply', 'candidate.apply'],
    ['recommend', 'candidate.recommend'],
  ] as const)
    await expectPage(
      (id) => `/postings/rounds/${id}/${form}`,
      made.roundId,
      foreign.roundId,
      (account) => mayAnywhere(deed, seatsOf(account)),
      [],
    )
})

test('a tenure opens for the county, the town, the village and whoever holds it', async () => {
  const [made, foreign] = [await postingAt(home), await postingAt(away)]
  const near: Account[] = ['township', 'commander', 'secretary']
  const may = (account: Account) => whole(account) || near.includes(account)
  await expectPage((id) => `/postings/${id}`, made.postingId, foreign.postingId, may, [foreign.name])
})

test('a village’s needs open for the county, its town and its commander', async () => {
  const may = (account: Account) => whole(account) || ['township', 'commander'].includes(account)
  const nowhere = '610926999999'
  await aFewAtOnce(ACCOUNT_NAMES, async (account) => {
    expect((await get(`/postings/villages/${VILLAGES.shahe}`, account)).status, account).toBe(may(account) ? 200 : 404)
    for (const code of [away.village.code, nowhere])
      expect((await get(`/postings/villages/${code}`, account)).status, account).toBe(404)
  })
  expect(await db().village.count({ where: { code: nowhere } })).toBe(0)
})
