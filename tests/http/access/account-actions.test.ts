import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { approveGrant } from '@/lib/domains/accounts/commands/decide-grant'
import { draftGrant } from '@/lib/domains/accounts/commands/draft-grant'
import { DraftGrant } from '@/lib/domains/accounts/schema'
import { dayOf } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { now } from '@/lib/ground/database/tx'
import { callAction, type Fields } from '../../support/http/call-action'
import { elsewhere } from '../../support/http/elsewhere'
import { actionNamed, listActions } from '../../support/http/listed-actions'
import { actorOf } from '../../support/http/place'
import { sessionOf } from '../../support/http/sign-in'
import { tally } from '../../support/http/tally'
import { ACCOUNTS, type Account } from './accounts'
import { expectAsNothing, expectOnly } from './expect-only'
import { mayAnywhere } from './place-verdict'

const count = tally()
let away: Awaited<ReturnType<typeof elsewhere>>
let unit: { id: string; countyId: string }
beforeAll(async () => {
  away = await elsewhere()
  unit = await db().unit.findFirstOrThrow({ where: { shortName: '交通局' } })
})

/** Someone of the county, with an account or without, of whom no other test knows. */
async function aPerson(of = unit) {
  const person = { countyId: of.countyId, unitId: of.id, name: `来人${randomUUID().slice(0, 6)}`, post: '干部' }
  return db().cadre.create({ data: { ...person, rank: 'STAFF' } })
}
async function anAccount(status: 'ACTIVE' | 'DISABLED' = 'ACTIVE') {
  const { id: cadreId } = await aPerson()
  return db().account.create({ data: { cadreId, username: `u${randomUUID().slice(0, 8)}`, status } })
}
const demo = async (username: string) =>
  actorOf((await db().account.findUniqueOrThrow({ where: { username } })).cadreId)

/** A drafted grant, approved if it is to be ended. */
async function aGrant(role: 'INSPECTOR' | 'UNIT_OFFICER', approvedBy?: Account) {
  const { id: accountId, cadreId } = await anAccount()
  const at = await now(db())
  const place = role === 'UNIT_OFFICER' ? `unit:${unit.id}` : ''
  await draftGrant(await demo('admin'), DraftGrant.parse({ accountId, role, place, fromOn: dayOf(at), toOn: '' }), at)
  const grant = await db().grant.findFirstOrThrow({ where: { cadreId } })
  if (approvedBy) await approveGrant(await demo(approvedBy), { grantId: grant.id }, at)
  return grant.id
}

/** What is out of scope for every account of the demo. */
const farAccount = async () =>
  (await db().account.findFirstOrThrow({ where: { username: away.username('member') } })).id
const farGrant = async () => (await db().grant.findFirstOrThrow({ where: { countyId: away.countyId } })).id

type Case = {
  by: Account
  deed: string
  may?: (account: Account) => boolean
  ready(): Promise<Fields>
  far(): Promise<Fields>
}
const onAccount = (status?: 'DISABLED'): Pick<Case, 'by' | 'deed' | 'ready' | 'far'> => ({
  ...{ by: 'admin', deed: 'account.manage' },
  ready: async () => ({ accountId: (await anAccount(status)).id }),
  far: async () => ({ accountId: await farAccount() }),
})
const isLeader = (account: Account) => ACCOUNTS[account].some(({ column }) => column === 'leader')

const CASES: [name: string, of: string, one: Case][] = [
  [
    'openAccountAction',
    '',
    {
      ...{ by: 'admin', deed: 'account.manage' },
      ready: async () => ({ cadreId: (await aPerson()).id, username: `u${randomUUID().slice(0, 8)}` }),
      far: async () => ({ cadreId: away.people.member.cadreId, username: `u${randomUUID().slice(0, 8)}` }),
    },
  ],
  ['disableAccountAction', '', onAccount()],
  ['enableAccountAction', '', onAccount('DISABLED')],
  ['resetAccountAction', '', onAccount()],
  ['revokeSessionsAction', '', onAccount()],
  [
    'draftGrantAction',
    '',
    {
      ...{ by: 'admin', deed: 'grant.draft' },
      ready: async () => ({ ...(await draft()), accountId: (await anAccount()).id }),
      far: async () => ({ ...(await draft()), accountId: await farAccount() }),
    },
  ],
  [
    'withdrawGrantAction',
    '',
    {
      ...{ by: 'admin', deed: 'grant.draft' },
      ready: async () => ({ grantId: await aGrant('INSPECTOR') }),
      far: async () => ({ grantId: await farGrant() }),
    },
  ],
  [
    'endGrantAction',
    '',
    {
      ...{ by: 'admin', deed: 'grant.draft' },
      ready: async () => ({ grantId: await aGrant('INSPECTOR', 'leader'), toOn: dayOf(await now(db())) }),
      far: async () => ({ grantId: await farGrant(), toOn: dayOf(await now(db())) }),
    },
  ],
  ...(['approveGrantAction', 'declineGrantAction'] as const).flatMap((name) =>
    (['INSPECTOR', 'UNIT_OFFICER'] as const).map((role): [string, string, Case] => [
      name,
      role,
      {
        by: role === 'INSPECTOR' ? 'leader' : 'headquarters',
        deed: 'grant.approve',
        may: (account) => (role === 'INSPECTOR' ? isLeader(account) : account === 'headquarters'),
        ready: async () => ({ grantId: await aGrant(role), ...reason(name) }),
        far: async () => ({ grantId: await farGrant(), ...reason(name) }),
      },
    ]),
  ),
]
const draft = async () => ({ role: 'INSPECTOR', place: '', fromOn: dayOf(await now(db())), toOn: '' })
const reason = (name: string): Fields => (name === 'declineGrantAction' ? { reason: '另有安排' } : {})

test('every action on accounts and grants has a case here', () => {
  const files = ['app/(command)/settings/accounts/actions.ts', 'app/(command)/settings/grants/actions.ts']
  const actions = listActions().filter(({ file }) => files.includes(file))
  expect(actions.map(({ name }) => name).sort()).toEqual([...new Set(CASES.map(([name]) => name))].sort())
})

describe.each(CASES)('%s %s', (name, _, { by, deed, may, ready, far }) => {
  const at = deed === 'grant.approve' ? '/settings/grants' : '/settings/accounts'
  const submit =
    (fields: Fields) =>
    (session: Parameters<typeof callAction>[3], sent = {}, other?: Fields) =>
      callAction(actionNamed(name), at, other ?? fields, session, sent)
  const stored = async () => [
    await db().grant.findMany({ orderBy: { id: 'asc' } }),
    await db().account.findMany({ orderBy: { id: 'asc' } }),
  ]

  test('is done by whom the table names, and is nothing to all others', async () => {
    const fields = await ready()
    const verdict = (other: Account) =>
      (may ? may(other) : mayAnywhere(deed, ACCOUNTS[other])) ? ('may' as const) : ('not_found' as const)
    await expectOnly(by, verdict, { submit: submit(fields), fields, secrets: [], stored, count })
    const { state } = await submit(fields)(await sessionOf(by))
    count()
    expect(state?.status, JSON.stringify(state)).toBe('done')
  })

  test('of another county is as what there is not', async () => {
    const fields = await far()
    const [key = ''] = Object.keys(fields).filter((one) => one.endsWith('Id'))
    await expectAsNothing(
      [by],
      { ...fields, [key]: randomUUID() },
      { submit: submit(fields), fields, secrets: [away.village.name], stored, count },
    )
  })
})
