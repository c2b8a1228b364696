import { randomUUID } from 'node:crypto'
import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/ground/database/db'
import { photoWithPlace } from '../../integration/report/pictures'
import { aFewAtOnce } from '../../support/http/a-few-at-once'
import { aLetter } from '../../support/http/command-fixtures'
import { elsewhere } from '../../support/http/elsewhere'
import { expectNoTrace } from '../../support/http/expect-refused'
import { handled, type MadeIssue } from '../../support/http/issue-at'
import { listRoutes } from '../../support/http/listed-routes'
import { demoPlace } from '../../support/http/place'
import { type Answer, indistinct, send } from '../../support/http/send'
import { sessionOf } from '../../support/http/sign-in'
import { tally } from '../../support/http/tally'
import { ACCOUNT_NAMES, ACCOUNTS, type Account, VILLAGES } from './accounts'
import { demoAskers } from './askers'
import { mayAnywhere, mayAt } from './place-verdict'
import { subjectOf, verdictOf } from './verdict'

/** Every handler, and where it is tried. */
const TRIED = {
  'GET /api/appointments/letters/[id]': 'here',
  'GET /api/attachments/[id]': 'here',
  'GET /api/audit/export': 'here',
  'GET /api/auth/[...nextauth]': 'here',
  'POST /api/auth/[...nextauth]': 'here',
  'GET /api/health': 'here',
  'GET /api/households/choices': 'here',
  'GET /api/households/export': 'household-actions.test.ts',
  'GET /api/households/search': 'here',
  'GET /api/imports/[id]/left-out': 'import-actions.test.ts',
  'GET /api/imports/template': 'import-actions.test.ts',
  'GET /api/issues/choices': 'here',
  'GET /api/issues/export': 'here',
  'GET /api/issues/places': 'here',
  'GET /api/search': 'here',
  'POST /api/imports/[id]/links': 'import-actions.test.ts',
  'POST /api/issues': 'report.test.ts',
}

const count = tally()
let away: Awaited<ReturnType<typeof elsewhere>>
let askers: Awaited<ReturnType<typeof demoAskers>>
let issues: { issue: MadeIssue; villageId: string; may: (deed: string, account: Account) => boolean }[]

beforeAll(async () => {
  away = await elsewhere()
  askers = await demoAskers()
  const places = [await demoPlace(VILLAGES.shahe, '交通局'), await demoPlace(VILLAGES.jinshahe, '移动公司'), away]
  issues = []
  for (const place of places) {
    const issue = await handled(place, 'COUNTY')
    const subject = await subjectOf(issue.id)
    const may = (deed: string, account: Account) => verdictOf(deed, askers[account], subject) === 'may'
    issues.push({ issue, villageId: place.village.id, may })
  }
})

const get = async (path: string, account: Account | null): Promise<Answer> => {
  count()
  return send(path, account && (await sessionOf(account)), { origin: null })
}

test('every handler of every route is tried', () => {
  expect(
    listRoutes()
      .map(({ method, address }) => `${method} ${address}`)
      .sort(),
  ).toEqual(Object.keys(TRIED).sort())
})

test.each([
  '/api/appointments/letters/00000000-0000-4000-8000-000000000000',
  '/api/attachments/00000000-0000-4000-8000-000000000000',
  '/api/audit/export',
  '/api/households/choices?choose=township',
  '/api/households/search?village=00000000-0000-4000-8000-000000000000&q=余大',
  '/api/issues/choices?choose=unit',
  '/api/issues/export',
  '/api/issues/places?village=00000000-0000-4000-8000-000000000000',
  '/api/search?q=沙河',
])('%s is refused to whoever is signed out', async (path) => {
  const answer = await get(path, null)
  expect(answer.status).toBe(401)
  expect(JSON.parse(answer.text).error.code).toBe('signed_out')
})

test('anyone may ask whether the server is healthy, and is told nothing else', async () => {
  for (const account of [null, ...ACCOUNT_NAMES]) {
    const answer = await get('/api/health', account)
    expect([answer.status, JSON.parse(answer.text)]).toEqual([200, { status: 'ok', database: true, migrated: true }])
  }
})

test("next-auth's own routes tell nobody who anyone is", async () => {
  for (const account of [null, ...ACCOUNT_NAMES]) {
    const session = JSON.parse((await get('/api/auth/session', account)).text)
    expect(Object.keys(session)).toEqual(account ? ['expires'] : [])
  }
})

describe('GET /api/attachments/[id]', () => {
  test('a photo is seen with its issue, but not by who does not see it whole', async () => {
    for (const { issue, may } of issues) {
      const id = await photoOf(issue)
      await aFewAtOnce(ACCOUNT_NAMES, async (account) => {
        const answer = await get(`/api/attachments/${id}`, account)
        const nowhere = await get(`/api/attachments/${randomUUID()}`, account)
        expect(nowhere.status).toBe(404)
        if (may('issue.view', account) && account !== 'orgdept') {
          expect(answer.headers.get('content-type')).toBe('image/jpeg')
          return
        }
        expect(indistinct(answer)).toEqual(indistinct(nowhere))
      })
    }
  })

  async function photoOf({ id: issueId }: MadeIssue): Promise<string> {
    const image = await photoWithPlace()
    const { id } = await db().attachment.create({
      data: {
        ...{ issueId, uploadedById: away.people.member.cadreId, uploadedAt: new Date(), contentType: 'image/jpeg' },
        ...{ width: 8, height: 8, bytes: image.length, sha256: randomUUID(), image, thumbnail: image },
      },
    })
    return id
  }
})

describe('GET /api/search', () => {
  test('finds an issue for whom the table lets see it', async () => {
    for (const { issue, may } of issues)
      await aFewAtOnce(ACCOUNT_NAMES, async (account) => {
        const answer = await get(`/api/search?q=${encodeURIComponent(issue.title)}`, account)
        if (!mayAnywhere('issue.view', ACCOUNTS[account])) return expect(answer.status).toBe(404) as never
        expect(answer.status).toBe(200)
        if (may('issue.view', account)) expect(answer.text).toContain(issue.number)
        else expectNoTrace(answer, [issue.number, issue.title])
      })
  })

  test('finds nothing of another county', async () => {
    for (const account of ACCOUNT_NAMES) expectNoTrace(await get('/api/search?q=别处', account), ['别处'])
  })
})

describe('GET /api/issues/export', () => {
  test('holds an issue for whom the table lets take it out', async () => {
    for (const { issue, may } of issues)
      await aFewAtOnce(ACCOUNT_NAMES, async (account) => {
        const answer = await get(`/api/issues/export?view=all&q=${encodeURIComponent(issue.title)}`, account)
        if (!mayAnywhere('issue.export', ACCOUNTS[account])) return expect(answer.status).toBe(404) as never
        expect(answer.status).toBe(200)
        const words = await wordsOf(answer)
        expect(words.includes(issue.number), account).toBe(may('issue.export', account))
        expect(words.includes(issue.title), account).toBe(may('issue.export', account))
      })
  })
})

describe('choices of a menu', () => {
  test.each([
    ['/api/issues/choices', 'issue.view', ['township', 'village', 'unit', 'lead']],
    ['/api/households/choices', 'household.view', ['township', 'village', 'group', 'helper']],
  ])('GET %s: for whom the table lets see the list, and of no other county', async (path, deed, keys) => {
    for (const key of keys)
      await aFewAtOnce(ACCOUNT_NAMES, async (account) => {
        const answer = await get(`${path}?choose=${key}`, account)
        expect(answer.status, account).toBe(mayAnywhere(deed, ACCOUNTS[account]) ? 200 : 404)
        expectNoTrace(answer, ['别处', away.village.id, away.village.code])
      })
  })

  test('a menu that there is not is refused', async () => {
    expect((await get('/api/issues/choices?choose=reporter', 'leader')).status).toBe(422)
  })
})

test('GET /api/audit/export: all of it for the auditor, sign-ins alone for the administrator', async () => {
  for (const { issue, may } of issues)
    await aFewAtOnce(ACCOUNT_NAMES, async (account) => {
      const answer = await get(`/api/audit/export?about=${encodeURIComponent(issue.number)}`, account)
      if (!mayAnywhere('audit.export', ACCOUNTS[account])) return expect(answer.status).toBe(404) as never
      expect(answer.status).toBe(200)
      const found = (await wordsOf(answer)).filter((words) => words.includes(issue.number))
      expect(found.length > 0, account).toBe(account === 'auditor' && may('issue.view', account))
    })
})

describe('of a village', () => {
  const villages = () => issues.map(({ villageId }) => villageId)

  test('GET /api/issues/places: the groups, for whom the table lets report there', async () => {
    for (const villageId of villages()) {
      const place = await placeOf(villageId)
      await aFewAtOnce(ACCOUNT_NAMES, async (account) => {
        const answer = await get(`/api/issues/places?village=${villageId}`, account)
        const nowhere = await get(`/api/issues/places?village=${randomUUID()}`, account)
        const may = mayAt('issue.report', ACCOUNTS[account], '610926', place)
        expect(answer.status, account).toBe(may ? 200 : 404)
        if (!may) expect(indistinct(answer)).toEqual(indistinct(nowhere))
      })
    }
  })

  test('GET /api/households/search: heads of households, masked, for whom the table lets see them', async () => {
    for (const villageId of villages()) {
      const place = await placeOf(villageId)
      const head = (await db().household.findFirst({ where: { villageId, issues: { none: {} } } }))?.headName ?? '余大'
      await aFewAtOnce(ACCOUNT_NAMES, async (account) => {
        const path = (village: string) => `/api/households/search?village=${village}&q=${encodeURIComponent(head)}`
        const answer = await get(path(villageId), account)
        const nowhere = await get(path(randomUUID()), account)
        const may = mayAt('household.view', ACCOUNTS[account], '610926', place)
        expectNoTrace(answer, [`"${head}"`])
        if (may) expect(JSON.parse(answer.text).households.length, account).toBeGreaterThan(0)
        else expect(indistinct(answer)).toEqual(indistinct(nowhere))
      })
    }
  })

  async function placeOf(villageId: string) {
    const { code } = await db().village.findUniqueOrThrow({ where: { id: villageId } })
    return { county: code.slice(0, 6), township: code.slice(0, 9), village: code }
  }
})

async function wordsOf({ bytes }: Answer): Promise<string[]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as never)
  const words: string[] = []
  workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => words.push(cell.text))))
  return words
}
describe('GET /api/appointments/letters/[id]', () => {
  const path = (id: string) => `/api/appointments/letters/${id}`
  const NOWHERE = path('00000000-0000-4000-8000-000000000000')

  async function expectReach(id: string, may: (account: Account) => boolean) {
    await aFewAtOnce(ACCOUNT_NAMES, async (account) => {
      const answer = await get(path(id), account)
      expect(answer.status, account).toBe(may(account) ? 200 : 404)
      if (!may(account)) expect(indistinct(answer)).toEqual(indistinct(await get(NOWHERE, account)))
      else expect(answer.headers.get('content-type')).toContain('wordprocessingml')
    })
  }

  test.each(Object.values(VILLAGES))('a signed letter of %s is read where its tenure is', async (code) => {
    const letter = await db().appointmentLetter.findFirstOrThrow({
      where: { village: { code }, number: { not: null } },
    })
    const place = { county: code.slice(0, 6), township: code.slice(0, 9), village: code }
    await expectReach(letter.id, (account) => mayAt('appointment.view', ACCOUNTS[account], '610926', place))
  })

  test('one that nobody has signed is read by who drafts and who signs', async () => {
    const { letter } = await aLetter(await demoPlace(VILLAGES.shahe))
    await expectReach(letter.id, (account) =>
      ['letter.draft', 'letter.sign'].some((deed) => mayAnywhere(deed, ACCOUNTS[account])),
    )
  })

  test('one of another county is as good as none', async () => {
    const { letter } = await aLetter(away)
    await expectReach(letter.id, () => false)
  })
})
