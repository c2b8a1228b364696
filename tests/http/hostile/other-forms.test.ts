import { randomInt, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeLink } from '@/lib/domains/accounts/one-time-links'
import { Username } from '@/lib/domains/accounts/schema'
import { dayOf } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { now } from '@/lib/ground/database/tx'
import { Id, Moment } from '@/lib/ground/input/input'
import { DEMO_PASSWORD } from '@/prisma/demo/password.mjs'
import { aFewAtOnce } from '../../support/http/a-few-at-once'
import { callAction, type Fields } from '../../support/http/call-action'
import { elsewhere } from '../../support/http/elsewhere'
import { handled, moved } from '../../support/http/issue-at'
import { actionNamed, listActions } from '../../support/http/listed-actions'
import { demoPlace, type Place } from '../../support/http/place'
import { fieldsOfAction, takesWords } from '../../support/http/schemas'
import type { Session } from '../../support/http/send'
import { sessionOf } from '../../support/http/sign-in'
import { tally } from '../../support/http/tally'
import { VILLAGES } from '../access/accounts'
import { HOUSEHOLD_CASES } from '../access/household-cases'
import { MOVE_CASES } from '../access/move-cases'
import { POSTING_CASES } from '../access/posting-cases'
import { SETTINGS_CASES } from '../access/settings-cases'
import { commandCases } from './command-cases'
import { CORPUS, type Hostile, shareOf, UNKNOWN_FIELDS } from './corpus'
import { importForms } from './import-forms'
import { expectARefusal, expectFieldRefused, type Form, submitWith } from './try-form'

const count = tally()
let place: Place
let away: Awaited<ReturnType<typeof elsewhere>>
beforeAll(async () => {
  place = await demoPlace(VILLAGES.shahe)
  away = await elsewhere()
})

/** A form, what of the database it would have changed, and what besides words is no fault in a field of it. */
type Case = {
  form(): Promise<Omit<Form, 'action'>>
  stored(): Promise<unknown>
  wanted?: (field: string, value: Hostile['value']) => boolean
}

const headquarters = async () => sessionOf('headquarters')
const NOWHERE = randomUUID()
const NO_TOKEN = 'x'.repeat(43)
/** Every try comes from somewhere else, so that none is refused for those before it. */
const anywhere = () => ({ 'X-Forwarded-For': `10.${randomInt(200)}.${randomInt(250)}.${randomInt(250)}` })

async function matter(): Promise<{ id: string; version: string }> {
  const issue = await handled(place, 'COUNTY')
  await moved(place.people.commander, 'flagCommon', issue, { title: '产业路涵洞', reason: '好几个村都有' })
  const { commonIssue } = await db().issue.findUniqueOrThrow({
    where: { id: issue.id },
    include: { commonIssue: true },
  })
  return { id: commonIssue?.id ?? '', version: String(commonIssue?.version) }
}
const matters = () => db().commonIssue.findMany({ orderBy: { id: 'asc' } })

/** A form of accounts and grants, which would change one of them. */
function administration(ready: () => Promise<Pick<Form, 'fields' | 'blocked'>>, by = 'admin'): Case {
  const at = by === 'admin' ? '/settings/accounts' : '/settings/grants'
  return {
    form: async () => ({ at, by: await sessionOf(by), ...(await ready()) }),
    stored: async () => [
      await db().account.findMany({ orderBy: { id: 'asc' } }),
      await db().grant.findMany({ orderBy: { id: 'asc' } }),
    ],
  }
}
const ofAccount = () => ({
  fields: { accountId: NOWHERE },
  blocked: { fields: {}, code: 'not_found' as const },
})
const ofGrant = (more: Fields = {}) => ({
  fields: { grantId: NOWHERE, ...more },
  blocked: { fields: {}, code: 'not_found' as const },
})

const CASES: Record<string, Case> = {
  ...commandCases(() => place),
  signInAction: {
    form: async () => ({
      ...{ at: '/login', by: null, fields: { username: 'commander', password: DEMO_PASSWORD, next: '' } },
      blocked: { fields: { username: 'nobody-at-all', password: 'not this one' }, code: 'sign_in_failed' },
    }),
    stored: () => db().session.count({ where: { account: { username: 'commander' } } }),
    wanted: (field) => field === 'next', // a broken link keeps nobody out: it leads home
  },
  changePasswordAction: {
    form: async () => ({
      at: '/account',
      by: await sessionOf(away.username('inspector')),
      fields: { currentPassword: DEMO_PASSWORD, newPassword: '山路十八弯-2026', repeatedPassword: '山路十八弯-2026' },
      blocked: { fields: { currentPassword: 'not this one' }, code: 'invalid' },
    }),
    stored: () => db().account.findMany({ where: { username: away.username('inspector') } }),
  },
  revokeSessionAction: {
    form: async () => ({
      ...{ at: '/account', by: await sessionOf('auditor'), fields: { sessionId: NOWHERE } },
      blocked: { fields: {}, code: 'not_found' },
    }),
    stored: () => db().session.count({ where: { revokedAt: null, account: { username: 'auditor' } } }),
  },
  revokeOtherSessionsAction: {
    form: async () => ({
      ...{ at: '/account', by: await sessionOf(away.username('inspector')), fields: {} },
      blocked: { fields: { nothing: '1' }, code: 'invalid' },
    }),
    stored: () => db().session.count({ where: { revokedAt: null, account: { username: away.username('inspector') } } }),
  },
  signOutAction: {
    form: async () => ({
      at: '/account',
      by: null,
      fields: {},
      blocked: { fields: { nothing: '1' }, code: 'invalid' },
    }),
    stored: async () => null,
  },
  foundAction: {
    form: async () => {
      const passwords = { newPassword: '山路十八弯-2026', repeatedPassword: '山路十八弯-2026' }
      const people = {
        administratorName: '管一',
        administratorUsername: 'first',
        leaderName: '书一',
        leaderPost: '书记',
      }
      const county = { code: '610927', name: '镇坪县', shortName: '镇坪', unit: '指挥部办公室' }
      const fields = { token: NO_TOKEN, ...county, ...people, leaderUsername: 'second', ...passwords }
      return { at: `/found/${NO_TOKEN}`, by: null, fields, blocked: { fields: {}, code: 'link_spent' } }
    },
    stored: () => db().county.count(),
  },
  activateAction: {
    form: async () => {
      const account = await db().account.findFirstOrThrow({ where: { username: away.username('member') } })
      const { address } = await makeLink(db(), {
        purpose: 'RESET',
        account,
        by: away.people.leader,
        at: await now(db()),
      })
      const { pathname } = new URL(address)
      const passwords = { newPassword: '山路十八弯-2026', repeatedPassword: '山路十八弯-2026' }
      return {
        ...{ at: pathname, by: null, fields: { token: pathname.split('/').at(-1) ?? '', ...passwords } },
        blocked: { fields: { token: NO_TOKEN }, code: 'link_spent' },
      }
    },
    stored: () => db().account.findMany({ where: { username: away.username('member') } }),
  },
  openAccountAction: {
    ...administration(async () => {
      const person = {
        name: '来人',
        post: '干部',
        rank: 'STAFF',
        unitId: place.units.lead,
        countyId: place.countyId,
      } as const
      const { id } = await db().cadre.create({ data: person })
      const fields = { cadreId: id, username: `u${randomUUID().slice(0, 8)}` }
      return { fields, blocked: { fields: { cadreId: NOWHERE }, code: 'not_found' } }
    }),
    wanted: (field, value) => field === 'username' && Username.safeParse(value).success, // a year may name somebody
  },
  disableAccountAction: administration(async () => ofAccount()),
  enableAccountAction: administration(async () => ofAccount()),
  resetAccountAction: administration(async () => ofAccount()),
  revokeSessionsAction: administration(async () => ofAccount()),
  draftGrantAction: administration(async () => {
    const { id } = await db().account.findUniqueOrThrow({ where: { username: 'member' } })
    const fields = { accountId: id, role: 'INSPECTOR', place: '', fromOn: dayOf(await now(db())), toOn: '' }
    return { fields, blocked: { fields: { accountId: NOWHERE }, code: 'not_found' } }
  }),
  withdrawGrantAction: administration(async () => ofGrant()),
  endGrantAction: administration(async () => ofGrant({ toOn: dayOf(await now(db())) })),
  approveGrantAction: administration(async () => ofGrant(), 'leader'),
  declineGrantAction: administration(async () => ofGrant({ reason: '另有安排' }), 'leader'),
  revealAction: {
    form: async () => {
      const where = { villageId: place.village.id, phone: { not: null } }
      const { id } = await db().household.findFirstOrThrow({ where, orderBy: { number: 'asc' } })
      const fields = { householdId: id, memberId: '', field: 'phone', purpose: '约上门的时间', issueId: '' }
      return {
        at: '/issues/new',
        by: await headquarters(),
        fields,
        blocked: { fields: { householdId: NOWHERE }, code: 'not_found' },
      }
    },
    stored: () => db().auditEntry.count({ where: { type: 'personal.revealed', villageId: place.village.id } }),
  },
  reportAction: {
    form: async () => ({
      at: '/issues/new',
      by: await headquarters(),
      fields: {
        ...{ id: randomUUID(), villageId: place.village.id, category: 'ROAD', title: '产业路涵洞塌陷', text: '' },
        ...{ source: 'TEAM', groupId: '', householdId: '', observedAt: '', outcome: '', present: '', team: '' },
      },
      blocked: { fields: { villageId: NOWHERE }, code: 'not_found' },
    }),
    // by its title: others report meanwhile
    stored: () =>
      db().issue.count({ where: { title: '产业路涵洞塌陷', reporter: { account: { username: 'headquarters' } } } }),
    // an id that a phone may mint, a moment of Asia/Shanghai
    wanted: (field, value) => ({ id: Id, observedAt: Moment })[field]?.safeParse(value).success ?? false,
  },
  acceptCommonAction: {
    form: async () => {
      const { id, version } = await matter()
      const fields = { commonIssueId: id, version, accept: 'yes', leadUnitId: place.units.lead }
      return {
        at: '/common-issues',
        by: await headquarters(),
        fields,
        blocked: { fields: { version: '99' }, code: 'changed' },
      }
    },
    stored: matters,
  },
  answerCommonAction: {
    form: async () => {
      const { id } = await matter()
      const data = { stage: 'ACCEPTED', acceptedAt: new Date(), leadUnitId: place.units.lead } as const
      const { version } = await db().commonIssue.update({ where: { id }, data })
      const fields = { commonIssueId: id, version: String(version), answer: '全县统一换涵管' }
      return {
        at: '/common-issues',
        by: await headquarters(),
        fields,
        blocked: { fields: { version: '99' }, code: 'changed' },
      }
    },
    stored: matters,
  },
  gatherCommonAction: {
    form: async () => {
      const issues = [await handled(place, 'COUNTY'), await handled(place, 'VILLAGE')]
      const fields = { title: '产业路涵洞', reason: '好几个村都有', issueIds: issues.map(({ id }) => id) }
      const blocked = { fields: { issueIds: [NOWHERE, randomUUID()] }, code: 'not_found' } as const
      return { at: '/common-issues', by: await headquarters(), fields, blocked }
    },
    stored: matters,
  },
  ...importForms(() => place),
}

/** A value that could be meant, but not here. */
const ALSO = ['not_found', 'link_spent', 'lead_required', 'sign_in_failed', 'in_future', 'id_taken'] as const

test('every action that is no move has a case here', () => {
  const names = listActions().map(({ name }) => name)
  // move-forms.test.ts, prepared-forms.test.ts, ../access/settings-actions.test.ts
  const elsewhereTried = { ...MOVE_CASES, ...SETTINGS_CASES, ...HOUSEHOLD_CASES, ...POSTING_CASES }
  expect(names.filter((name) => !(name in elsewhereTried)).sort()).toEqual(Object.keys(CASES).sort())
})

describe.each(Object.entries(CASES))('%s', (name, one) => {
  const fields = [...fieldsOfAction(actionNamed(name))].map(([field, schema]) => ({ field, words: takesWords(schema) }))
  let form: Form
  beforeAll(async () => {
    form = { ...(await one.form()), action: actionNamed(name) }
  })

  test('takes no hostile value in any of its fields, and changes nothing', async () => {
    const before = await one.stored()
    for (const [nth, { field, words }] of fields.entries())
      await aFewAtOnce(shareOf(CORPUS, nth), async (hostile) => {
        count()
        const isFault = !(words && hostile.words) && !one.wanted?.(field, hostile.value)
        const blocked = isFault ? {} : form.blocked.fields
        const tried = { ...form, headers: anywhere() }
        const answer = await submitWith(tried, { ...blocked, [field]: hostile.value })
        try {
          expectFieldRefused(answer, field, hostile, isFault ? [...ALSO] : [form.blocked.code])
        } catch (error) {
          throw new Error(`${hostile.name} in ${field}: ${(error as Error).message}`, { cause: error })
        }
      })
    expect(await one.stored()).toEqual(before)
  })

  test('takes no field that it does not know', async () => {
    const before = await one.stored()
    await aFewAtOnce(UNKNOWN_FIELDS, async (field) => {
      count()
      const { state } = expectARefusal(await submitWith({ ...form, headers: anywhere() }, { [field]: '1' }))
      expect(state.code).toBe('invalid')
    })
    expect(await one.stored()).toEqual(before)
  })
})

test('whatever a link says of where to go next, signing in stays on this site', async () => {
  const values = CORPUS.filter(({ heavy, value }) => !heavy && typeof value === 'string').map(
    ({ value }) => value as string,
  )
  const hostile = [
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/%2f%2felsewhere.example',
    '/..//elsewhere.example',
    '/\t/elsewhere.example',
  ]
  await aFewAtOnce([...values, ...hostile], async (next) => {
    const fields: Fields = { username: away.username('officer'), password: DEMO_PASSWORD, next }
    const by: Session = null
    count()
    const { redirect, state } = await callAction(actionNamed('signInAction'), '/login', fields, by, {
      headers: anywhere(),
    })
    if (state) return expect(state.status).toBe('refused') as never
    const { origin } = new URL(redirect ?? '', 'http://here.invalid')
    expect(origin, next).toBe('http://here.invalid')
  })
})
