import { beforeAll, expect, test } from 'vitest'
import { KINDS, POLICY_KINDS } from '@/lib/domains/policies/kinds'
import { addressOf } from '@/lib/domains/policies/rules/addresses'
import { aFewAtOnce } from '../../support/http/a-few-at-once'
import { elsewhere } from '../../support/http/elsewhere'
import { expectNoTrace } from '../../support/http/expect-refused'
import { indistinct, send } from '../../support/http/send'
import { sessionOf } from '../../support/http/sign-in'
import { tally } from '../../support/http/tally'
import { ACCOUNT_NAMES, ACCOUNTS, type Account, VILLAGES } from './accounts'
import { mayAnywhere } from './place-verdict'

const count = tally()
let away: Awaited<ReturnType<typeof elsewhere>>
beforeAll(async () => {
  away = await elsewhere()
})

const get = async (path: string, account: Account) => {
  count()
  return send(path, await sessionOf(account), { origin: null })
}

test.each(KINDS)(
  'the rules on %s open for whom the table names, the form of a draft for who drafts them',
  async (kind) => {
    const path = `/settings/policies/${addressOf(kind)}`
    await aFewAtOnce(ACCOUNT_NAMES, async (account) => {
      const seats = ACCOUNTS[account]
      expect((await get(path, account)).status, account).toBe(mayAnywhere('policy.view', seats) ? 200 : 404)
      const drafts = mayAnywhere(POLICY_KINDS[kind].deed, seats)
      expect((await get(`${path}/draft`, account)).status, account).toBe(drafts ? 200 : 404)
    })
  },
)

test('a kind that there is not is not found', async () => {
  for (const path of ['/settings/policies/none', '/settings/policies/LIGHTS', '/settings/policies/none/draft'])
    expect((await get(path, 'headquarters')).status).toBe(404)
})

test.each(['', '/merge'])(
  'a village of the register%s opens for who keeps it, and is as nothing elsewhere',
  async (page) => {
    await aFewAtOnce(ACCOUNT_NAMES, async (account) => {
      const nothing = await get(`/settings/places/610926999999${page}`, account)
      expect(nothing.status).toBe(404)
      const may = mayAnywhere('register.places', ACCOUNTS[account])
      const answer = await get(`/settings/places/${VILLAGES.shahe}${page}`, account)
      expect(answer.status, account).toBe(may ? 200 : 404)
      expectNoTrace(answer, ['别处'])
      const foreign = await get(`/settings/places/${away.village.code}${page}`, account)
      expect(indistinct(foreign, away.village.code)).toEqual(indistinct(nothing, '610926999999'))
    })
  },
)
