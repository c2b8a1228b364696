import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/ground/database/db'
import { aFewAtOnce } from '../../support/http/a-few-at-once'
import { callAction, entriesOf, type Fields } from '../../support/http/call-action'
import { elsewhere } from '../../support/http/elsewhere'
import { expectNoTrace, expectRefused, expectTurnedAway } from '../../support/http/expect-refused'
import { actionNamed } from '../../support/http/listed-actions'
import { multipart } from '../../support/http/multipart'
import { type Answer, indistinct, type Sent, type Session, send } from '../../support/http/send'
import { sessionOf } from '../../support/http/sign-in'
import { tally } from '../../support/http/tally'
import { ACCOUNT_NAMES, ACCOUNTS, type Account, VILLAGES } from './accounts'
import { mayAt } from './place-verdict'

const count = tally()
let away: Awaited<ReturnType<typeof elsewhere>>
const villageIds = new Map<string, string>()

beforeAll(async () => {
  away = await elsewhere()
  for (const code of [...Object.values(VILLAGES), away.village.code])
    villageIds.set(code, (await db().village.findUniqueOrThrow({ where: { code } })).id)
})

/** The two doors through which an issue is reported. Both answer with whether it was taken, and refuse alike. */
const DOORS = {
  'POST /api/issues': {
    post: (fields: Fields, by: Session, sent: Sent = {}): Promise<Answer> => {
      const { body, type } = multipart(entriesOf(fields))
      return send('/api/issues', by, { ...sent, body, headers: { 'Content-Type': type } })
    },
    isTaken: (answer: Answer) => answer.status === 201,
    expectRefused: (answer: Answer, code: 'not_found' | 'signed_out' | 'origin') => {
      expect(answer.status).toBe({ not_found: 404, signed_out: 401, origin: 403 }[code])
      expect(JSON.parse(answer.text)).toEqual({ error: { code, message: expect.stringMatching(/\p{Script=Han}/u) } })
    },
  },
  reportAction: {
    post: (fields: Fields, by: Session, sent: Sent = {}): Promise<Answer> =>
      callAction(actionNamed('reportAction'), '/issues/new', fields, by, sent),
    isTaken: (answer: Answer) => Boolean(answer.headers.get('x-action-redirect')?.startsWith('/issues/')),
    expectRefused: (answer: Answer, code: 'not_found' | 'signed_out' | 'origin', fields: Fields) =>
      expectRefused(answer as Awaited<ReturnType<typeof callAction>>, code, fields),
  },
}

const typedFor = (villageId: string, title = `试验${randomUUID().slice(0, 13)}`): Fields => ({
  ...{ id: randomUUID(), villageId, category: 'SIGNAL', title, text: '手机没有信号', source: 'TEAM' },
})
const exists = async (fields: Fields) => (await db().issue.count({ where: { id: String(fields.id) } })) > 0

describe.each(Object.entries(DOORS))('%s', (_, door) => {
  test.each(Object.entries(VILLAGES))(
    'in %s: who may not is refused what the next person may',
    async (_name, village) => {
      const place = { county: '610926', township: village.slice(0, 9), village }
      const may = (account: Account) => mayAt('issue.report', ACCOUNTS[account], '610926', place)
      const [first, ...others] = ACCOUNT_NAMES.filter(may)
      const fields = typedFor(villageIds.get(village) ?? '')
      await aFewAtOnce(
        ACCOUNT_NAMES.filter((account) => !may(account)),
        async (account) => {
          const session = await sessionOf(account)
          const typed = { ...fields, villageId: randomUUID() }
          const [refused, nowhere] = [await door.post(fields, session), await door.post(typed, session)]
          count()
          door.expectRefused(refused, 'not_found', fields)
          count()
          door.expectRefused(nowhere, 'not_found', typed)
          expect(indistinct(refused)).toEqual(indistinct(nowhere))
        },
      )
      const session = await sessionOf(first as Account)
      count()
      door.expectRefused(await door.post(fields, null), 'signed_out', fields)
      count()
      door.expectRefused(await door.post(fields, session, { origin: null }), 'origin', fields)
      count()
      expectTurnedAway(await door.post(fields, session, { origin: 'https://elsewhere.example' }))
      expect(await exists(fields)).toBe(false)

      await expectTaken(fields, first as Account, await door.post(fields, session))
      await aFewAtOnce(others, async (account) => {
        const own = typedFor(String(fields.villageId))
        await expectTaken(own, account, await door.post(own, await sessionOf(account)))
      })
    },
  )

  test('in another county: as good as nowhere, but for its own people', async () => {
    const fields = typedFor(away.village.id)
    await aFewAtOnce(ACCOUNT_NAMES, async (account) => {
      const session = await sessionOf(account)
      const refused = await door.post(fields, session)
      const typed = { ...fields, villageId: randomUUID() }
      count()
      door.expectRefused(refused, 'not_found', fields)
      expectNoTrace(refused, [away.village.name])
      expect(indistinct(refused)).toEqual(indistinct(await door.post(typed, session)))
    })
    expect(await exists(fields)).toBe(false)
    count()
    const answer = await door.post(fields, await sessionOf(away.username('member')))
    expect(door.isTaken(answer), answer.text.slice(0, 500)).toBe(true)
    expect(await exists(fields)).toBe(true)
  })

  async function expectTaken(fields: Fields, account: Account, answer: Answer) {
    count()
    expect(door.isTaken(answer), `${account} ${answer.status} ${answer.text.slice(0, 500)}`).toBe(true)
    const issue = await db().issue.findUniqueOrThrow({
      where: { id: String(fields.id) },
      include: { reporter: { include: { account: true } }, events: true },
    })
    expect(issue).toMatchObject({ title: fields.title, stage: 'REPORTED', villageId: fields.villageId })
    expect(issue.reporter.account?.username).toBe(account)
    expect(issue.events.map(({ type }) => type)).toContain('reported')
  }
})

test("the phone's draft of one person is not sent under another's session", async () => {
  const fields = typedFor(villageIds.get(VILLAGES.shahe) ?? '')
  const { body, type } = multipart(entriesOf(fields))
  const { cadreId } = await db().account.findUniqueOrThrow({ where: { username: 'member' } })
  const post = async (account: Account) =>
    send(`/api/issues?author=${cadreId}`, await sessionOf(account), { body, headers: { 'Content-Type': type } })
  count()
  expect((await post('commander')).status).toBe(401)
  expect(await exists(fields)).toBe(false)
  count()
  expect((await post('member')).status).toBe(201)
})

test('an id that stands for something else is taken, whoever asks', async () => {
  const fields = typedFor(villageIds.get(VILLAGES.shahe) ?? '')
  const post = async (account: Account, typed: Fields) =>
    DOORS['POST /api/issues'].post(typed, await sessionOf(account))
  expect((await post('member', fields)).status).toBe(201)
  expect((await post('member', fields)).status).toBe(200) // a retry of one's own
  for (const [account, typed] of [
    ['member', { ...fields, title: '别的事情' }],
    ['commander', fields],
  ] as const) {
    const answer = await post(account, typed)
    count()
    expect(answer.status).toBe(409)
    expect(JSON.parse(answer.text).error.code).toBe('id_taken')
  }
})
