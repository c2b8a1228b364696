import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/ground/database/db'
import { aFewAtOnce } from '../../support/http/a-few-at-once'
import { elsewhere } from '../../support/http/elsewhere'
import { expectNoTrace } from '../../support/http/expect-refused'
import { handled, type MadeIssue } from '../../support/http/issue-at'
import { listPages } from '../../support/http/listed-pages'
import { demoPlace } from '../../support/http/place'
import { type Answer, indistinct, send } from '../../support/http/send'
import { sessionOf } from '../../support/http/sign-in'
import { tally } from '../../support/http/tally'
import { ACCOUNT_NAMES, ACCOUNTS, type Account, VILLAGES } from './accounts'
import { demoAskers } from './askers'
import { mayAnywhere, mayAt, type PlaceSubject } from './place-verdict'
import { subjectOf, verdictOf } from './verdict'

const COUNTY = '610926'
const NOWHERE = {
  township: '610926999',
  village: '610926999999',
  issue: '平利2026-999999',
  unit: randomUUID(),
  person: randomUUID(),
}

/** Pages that show no one thing, with the deed that they are for; null is for whoever is signed in. */
const WHOLE_PAGES = {
  '/': null,
  '/account': 'own.sessions',
  '/appointments': 'appointment.view',
  '/appointments/drafts': ['appointment.draft', 'appointment.approve'],
  '/appointments/letters': 'appointment.view',
  '/appointments/new': 'appointment.draft',
  '/appointments/teams': 'township.view',
  '/common-issues': 'common.view',
  '/common-issues/gather': 'common.accept',
  '/county': 'county.view',
  '/county/townships': 'county.view',
  '/county/units': 'county.view',
  '/county/villages': 'county.view',
  '/data': 'data.import',
  '/issues': 'issue.view',
  '/issues/new': 'issue.report',
  '/audit': 'audit.view',
  '/audit/reveals': 'audit.reveals',
  '/settings': null, // each part asks for its own deed
  '/settings/accounts': 'audit.view', // whoever may explain all accounts, not their own alone
  '/settings/accounts/new': 'account.manage',
  '/settings/grants': 'grant.approve',
  '/people': 'appointment.view',
  '/postings': 'posting.view',
  '/postings/rounds/new': 'round.draft',
  '/settings/places': 'register.places',
  '/settings/policies': 'policy.view',
} as const
/** Pages that show one thing. */
const PAGES_OF = [
  '/data/[id]', // import-actions.test.ts
  '/households', // these four: household-actions.test.ts
  '/households/[number]',
  '/households/[number]/visit',
  '/households/new',
  '/issues/[number]',
  '/issues/[number]/photos',
  '/settings/accounts/[id]',
  '/people/[id]',
  '/postings/[id]', // these six: posting-pages.test.ts
  '/postings/candidates/[id]',
  '/postings/rounds/[id]',
  '/postings/rounds/[id]/apply',
  '/postings/rounds/[id]/recommend',
  '/postings/villages/[code]',
  '/settings/places/[code]', // these four: settings-pages.test.ts
  '/settings/places/[code]/merge',
  '/settings/policies/[kind]',
  '/settings/policies/[kind]/draft',
  '/townships/[code]',
  '/units/[id]',
  '/villages/[code]',
  '/villages/[code]/commanders',
  '/villages/[code]/handover',
  '/villages/[code]/teams',
]

/** Pages of whoever is not signed in: the login, and what one-time links open (link-actions.test.ts). */
const OPEN_PAGES = ['/activate/[token]', '/found/[token]', '/login']

const count = tally()
let away: Awaited<ReturnType<typeof elsewhere>>
beforeAll(async () => {
  away = await elsewhere()
})

const get = async (path: string, account: Account | null): Promise<Answer> => {
  count()
  return send(path, account && (await sessionOf(account)), { origin: null })
}

test('every page has its cases', () => {
  expect(listPages().sort()).toEqual([...Object.keys(WHOLE_PAGES), ...PAGES_OF, ...OPEN_PAGES].sort())
})

describe.each(Object.entries(WHOLE_PAGES))('%s', (page, deed) => {
  const path = page === '/common-issues/gather' ? `${page}?category=ROAD` : page

  test('opens for whom the table names, and shows nothing of another county', async () => {
    await aFewAtOnce(ACCOUNT_NAMES, async (account) => {
      const answer = await get(path, account)
      const may = deed === null || [deed].flat().some((one) => mayAnywhere(one, ACCOUNTS[account]))
      expect(answer.status, account).toBe(may ? 200 : 404)
      expectNoTrace(answer, [away.village.name, '别处'])
    })
    expectLogin(await get(path, null), path)
  })
})

test('/login takes whoever is signed in on, and nobody to another site', async () => {
  expect((await get('/login', null)).status).toBe(200)
  for (const next of ['', '?next=/issues', '?next=https://elsewhere.example', '?next=//elsewhere.example']) {
    const answer = await get(`/login${next}`, 'commander')
    expect(answer.status).toBe(307)
    expect(answer.headers.get('location')).toBe(next === '?next=/issues' ? '/issues' : '/')
  }
})

describe('pages of a place or unit', () => {
  type Target = { deed: string; path: string; nowhere: string; place: PlaceSubject }

  /** Of an address, the part that names the place or unit. */
  const nameIn = (path: string) => path.split('/')[2] ?? ''

  async function targets(): Promise<Target[]> {
    const units = await db().unit.findMany({
      where: { OR: [{ shortName: { in: ['交通局', '移动公司'] } }, { id: away.units.lead }] },
      include: { county: true },
    })
    const awayCounty = await db().county.findUniqueOrThrow({ where: { id: away.countyId } })
    const villages = [...Object.values(VILLAGES), away.village.code].map((village) => ({
      county: village.slice(0, 6),
      township: village.slice(0, 9),
      village,
    }))
    expect(away.village.code.startsWith(awayCounty.code)).toBe(true)
    return [
      ...villages.flatMap((place) => [
        at('village.view', `/villages/${place.village}`, `/villages/${NOWHERE.village}`, place),
        ...['teams', 'commanders', 'handover'].map((part) =>
          at('village.view', `/villages/${place.village}/${part}`, `/villages/${NOWHERE.village}/${part}`, place),
        ),
        at('township.view', `/townships/${place.township}`, `/townships/${NOWHERE.township}`, place),
      ]),
      ...units.map(({ id, shortName, county }) =>
        at('unit.view', `/units/${id}`, `/units/${NOWHERE.unit}`, { county: county.code, unit: shortName }),
      ),
    ]
    function at(deed: string, path: string, nowhere: string, place: PlaceSubject): Target {
      return { deed, path, nowhere, place }
    }
  }

  test('open where a seat reaches, and are not to be told from nothing elsewhere', async () => {
    for (const { deed, path, nowhere, place } of await targets()) {
      await aFewAtOnce(ACCOUNT_NAMES, async (account) => {
        const answer = await get(path, account)
        const may = mayAt(deed, ACCOUNTS[account], COUNTY, place)
        expect(answer.status, `${account} ${path}`).toBe(may ? 200 : 404)
        if (!may) expectLikeNothing(answer, nameIn(path), await get(nowhere, account), nameIn(nowhere))
      })
      expectLogin(await get(path, null), path)
    }
  })
})

describe('/people/[id]', () => {
  /** A person, and the places and the unit through which a seat may reach them. */
  async function peopleOf(): Promise<{ id: string; name: string; places: PlaceSubject[] }[]> {
    const ids = [away.people.commander.cadreId]
    for (const village of Object.values(VILLAGES)) ids.push((await demoPlace(village)).people.commander.cadreId)
    for (const unit of ['交通局', '移动公司']) {
      const colleague = {
        unit: { shortName: unit },
        account: null,
        appointments: { none: {} },
        memberships: { none: {} },
      }
      ids.push((await db().cadre.findFirstOrThrow({ where: { ...colleague, postings: { none: {} } } })).id)
    }
    const village = { select: { code: true } } as const
    const cadres = await db().cadre.findMany({
      where: { id: { in: ids } },
      include: {
        unit: { include: { county: true } },
        appointments: { where: { voidedAt: null }, include: { village } },
        postings: { where: { voidedAt: null }, include: { village } },
        memberships: { where: { voidedAt: null }, include: { team: { include: { village } } } },
      },
    })
    expect(cadres).toHaveLength(5)
    return cadres.map(({ id, name, unit, appointments, postings, memberships }) => {
      const held = [...appointments, ...postings, ...memberships.map(({ team }) => team)].map((one) => one.village.code)
      const county = unit.county.code
      const inVillages = held.map((code) => ({ county, township: code.slice(0, 9), village: code }))
      return { id, name, places: [{ county, unit: unit.shortName }, ...inVillages] }
    })
  }

  test('opens where a seat reaches the person, and is not to be told from nobody elsewhere', async () => {
    for (const { id, name, places } of await peopleOf()) {
      await aFewAtOnce(ACCOUNT_NAMES, async (account) => {
        const may = places.some((place) => mayAt('appointment.view', ACCOUNTS[account], COUNTY, place))
        const answer = await get(`/people/${id}`, account)
        expect(answer.status, `${account} ${name}`).toBe(may ? 200 : 404)
        if (!may) expectLikeNothing(answer, id, await get(`/people/${NOWHERE.person}`, account), NOWHERE.person)
        // nor does the list, or the search, name whom the page does not show
        const listed = await get(`/people?q=${encodeURIComponent(name)}`, account)
        const found = await get(`/api/search?q=${encodeURIComponent(name)}`, account)
        if (may) expect(listed.text).toContain(id)
        else for (const one of [listed, found]) expectNoTrace(one, [id])
      })
      expectLogin(await get(`/people/${id}`, null), `/people/${id}`)
    }
  })
})

describe('/issues/[number]', () => {
  test.each([
    ['沙河村, led by 交通局', () => madeAt(VILLAGES.shahe, 'COUNTY')],
    ['沙河村, led by a team', () => madeAt(VILLAGES.shahe, 'VILLAGE')],
    ['金沙河村, led by its township', () => madeAt(VILLAGES.jinshahe, 'TOWNSHIP')],
    ['金沙河村, led by 移动公司', () => madeAt(VILLAGES.jinshahe, 'COUNTY', '移动公司')],
    ['another county', () => handled(away, 'COUNTY')],
  ] as const)('%s', async (_, make) => {
    const issue = await make()
    const subject = await subjectOf(issue.id)
    const askers = await demoAskers()
    const path = `/issues/${encodeURIComponent(issue.number)}`
    const nowhere = `/issues/${encodeURIComponent(NOWHERE.issue)}`
    await aFewAtOnce(ACCOUNT_NAMES, async (account) => {
      const may = verdictOf('issue.view', askers[account], subject) === 'may'
      const answer = await get(path, account)
      expect(answer.status, account).toBe(may ? 200 : 404)
      const mayAddPhotos = verdictOf('issue.note', askers[account], subject) === 'may'
      expect((await get(`${path}/photos`, account)).status, account).toBe(mayAddPhotos ? 200 : 404)
      if (may) return expectSeen(answer, account, issue)
      expectNoTrace(answer, [issue.title])
      expectLikeNothing(answer, issue.number, await get(nowhere, account), NOWHERE.issue)
      // neither the list nor its search shows what the page does not
      expectNoTrace(await get(`/issues?view=all&q=${encodeURIComponent(issue.title)}`, account), [issue.number])
      expectNoTrace(await get('/issues?view=all&sort=moved', account), [issue.number, issue.title])
    })
    expectLogin(await get(path, null), path)
  })

  const madeAt = async (village: string, level: 'VILLAGE' | 'TOWNSHIP' | 'COUNTY', lead = '交通局') =>
    handled(await demoPlace(village, lead), level)

  /** The organisation department sees kind, stage and light, not what was said (RULES.md 1, note 1). */
  function expectSeen(answer: Answer, account: Account, issue: MadeIssue) {
    expect(answer.text).toContain(issue.number)
    if (account === 'orgdept') expectNoTrace(answer, [`经过${issue.title}`])
    else expect(answer.text).toContain(`经过${issue.title}`)
  }
})

describe('/settings/accounts/[id]', () => {
  test('opens to administrator and auditor, to everyone their own, and to nobody of another county', async () => {
    const found = await db().account.findMany({
      where: { username: { in: [...ACCOUNT_NAMES, away.username('member')] } },
    })
    const nowhere = randomUUID()
    for (const { id, username } of found)
      await aFewAtOnce(ACCOUNT_NAMES, async (account) => {
        const answer = await get(`/settings/accounts/${id}`, account)
        const isFar = username === away.username('member')
        const may = !isFar && (account === username || mayAnywhere('audit.view', ACCOUNTS[account]))
        expect(answer.status, `${account} ${username}`).toBe(may ? 200 : 404)
        if (!may) expectLikeNothing(answer, id, await get(`/settings/accounts/${nowhere}`, account), nowhere)
      })
  })
})

/** Not found, and nothing in the answer tells that there is something. */
function expectLikeNothing(answer: Answer, named: string, nothing: Answer, namedNothing: string) {
  expect(nothing.status).toBe(404)
  expect(indistinct(answer, named)).toEqual(indistinct(nothing, namedNothing))
}

/** Whoever is signed out is led to the login page, whatever the address. */
function expectLogin(answer: Answer, path: string) {
  expect(answer.status).toBe(307)
  expect(answer.headers.get('location')).toBe(path === '/' ? '/login' : `/login?next=${encodeURIComponent(path)}`)
}
