import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/ground/database/db'
import { aFewAtOnce } from '../../support/http/a-few-at-once'
import { callAction, entriesOf, type Fields } from '../../support/http/call-action'
import { elsewhere } from '../../support/http/elsewhere'
import { expectNoTrace } from '../../support/http/expect-refused'
import { aGroupMore, draftOf, storedImport } from '../../support/http/import-at'
import { actionNamed, listActions } from '../../support/http/listed-actions'
import type { Entry } from '../../support/http/multipart'
import { demoPlace, type Place } from '../../support/http/place'
import { indistinct, type Sent, type Session, send } from '../../support/http/send'
import { sessionOf } from '../../support/http/sign-in'
import { tally } from '../../support/http/tally'
import { ACCOUNT_NAMES, ACCOUNTS, type Account, VILLAGES } from './accounts'
import { expectAsNothing, expectOnly, type Ready } from './expect-only'
import { cellOf } from './rules-table'
import type { Verdict } from './verdict'

const count = tally()
let home: Place
let away: Awaited<ReturnType<typeof elsewhere>>
let groups = 0

beforeAll(async () => {
  home = await demoPlace(VILLAGES.shahe)
  away = await elsewhere()
})

test('every action of the imports has a case here', () => {
  const actions = listActions().filter(({ file }) => file === 'app/(command)/data/actions.ts')
  expect(actions.map(({ name }) => name).sort()).toEqual([...Object.keys(ON_A_DRAFT), 'uploadSheetAction'].sort())
})

const ON_A_DRAFT: Record<string, string> = {
  confirmImportAction: 'DONE',
  discardImportAction: 'DISCARDED',
  answerQuestionsAction: 'DRAFT',
}

/** Places are headquarters' and the administrator's; the county office that may import something else is refused alike. */
const verdictOf = (account: Account): Verdict =>
  ACCOUNTS[account].some(({ column }) => cellOf('register.places', column) === 'C') ? 'may' : 'not_found'

async function draftAt(place: Place) {
  const name = `某表${++groups}-${randomUUID().slice(0, 8)}.csv`
  const village = await db().village.findUniqueOrThrow({
    where: { id: place.village.id },
    include: { township: true },
  })
  const sheet = aGroupMore(village, village.township, `试验组${groups}${randomUUID().slice(0, 4)}`)
  return { name, sheet, ...(await draftOf(place.people.headquarters, 'PLACES', name, sheet)) }
}

/** A draft of cadres in which one row asks which of two units is meant. */
async function askingAt(place: Place) {
  const { headquarters } = place.people
  const draft = await draftAt(place)
  const key = '0123456789abcdef'
  const question = { key, about: 'unit', name: '某局', candidates: [{ id: place.units.lead, name: '某局', facts: [] }] }
  await db().importRow.updateMany({ where: { importId: draft.id }, data: { fate: 'ASKED', question } })
  return { ...draft, by: headquarters, answers: [`${key}:${place.units.lead}`] }
}

describe.each(Object.entries(ON_A_DRAFT))('%s', (action, state) => {
  const prepare = async (place: Place): Promise<Ready & { id: string }> => {
    const asks = action === 'answerQuestionsAction'
    const draft = asks ? await askingAt(place) : await draftAt(place)
    const fields: Fields = {
      ...{ importId: draft.id, version: draft.version },
      ...('answers' in draft && { answers: draft.answers as string[] }),
    }
    return {
      ...{ fields, secrets: [draft.name], count, id: draft.id },
      stored: () => storedImport(draft.id),
      submit: (by: Session, sent?: Sent, typed: Fields = fields) =>
        callAction(actionNamed(action), `/data/${draft.id}`, typed, by, sent),
    }
  }

  test('headquarters may, whom the table refuses is refused', async () => {
    const ready = await prepare(home)
    await expectOnly('headquarters', verdictOf, ready)
    const answer = await ready.submit(await sessionOf('headquarters'))
    expect(answer.redirect, answer.text.slice(0, 500)).toMatch(/^\/data/)
    await expect.poll(async () => (await storedImport(ready.id)).state).toBe(state)
  })

  test('of another county is as good as none', async () => {
    const ready = await prepare(away)
    await expectAsNothing(ACCOUNT_NAMES, { ...ready.fields, importId: randomUUID() }, ready)
    const answer = await ready.submit(await sessionOf(away.username('headquarters')))
    expect(answer.redirect, answer.text.slice(0, 500)).toMatch(/^\/data/)
    await expect.poll(async () => (await storedImport(ready.id)).state).toBe(state)
  })
})

test('uploadSheetAction: headquarters may, whom the table refuses is refused and leaves no import', async () => {
  const { sheet } = await draftAt(home)
  const name = `上传${randomUUID().slice(0, 8)}.csv`
  const file: Entry = ['sheet', { filename: name, type: 'text/csv', bytes: Buffer.from(sheet.join('\n')) }]
  const fields = { kind: 'PLACES' }
  const ready: Ready = {
    ...{ fields, secrets: [name], count },
    stored: () => db().import.count({ where: { fileName: name } }),
    submit: (by, sent, typed = fields) =>
      callAction(actionNamed('uploadSheetAction'), '/data', [...entriesOf(typed), file], by, sent),
  }
  await expectOnly('headquarters', verdictOf, ready)
  const answer = await ready.submit(await sessionOf('headquarters'))
  const made = await db().import.findFirstOrThrow({ where: { fileName: name } })
  expect(answer.redirect).toBe(`/data/${made.id}`)
  expect(made).toMatchObject({ kind: 'PLACES', countyId: home.countyId })
})

describe('an import', () => {
  const get = async (path: string, account: Account | null) => {
    count()
    return send(path, account && (await sessionOf(account)), { origin: null })
  }

  test.each([
    ['its page', (id: string) => `/data/${id}`],
    ['what was left out of it', (id: string) => `/api/imports/${id}/left-out`],
  ])('%s is seen by whom the table names, and is nothing to others', async (_, path) => {
    for (const [place, isHome] of [
      [home, true],
      [away, false],
    ] as const) {
      const draft = await draftAt(place)
      await aFewAtOnce(ACCOUNT_NAMES, async (account) => {
        const answer = await get(path(draft.id), account)
        const may = isHome && verdictOf(account) === 'may'
        expect(answer.status, account).toBe(may ? 200 : 404)
        if (may) return
        const nowhere = randomUUID()
        expectNoTrace(answer, [draft.name])
        expect(indistinct(answer, draft.id)).toEqual(indistinct(await get(path(nowhere), account), nowhere))
      })
      const signedOut = await get(path(draft.id), null)
      expect([307, 401]).toContain(signedOut.status)
    }
  })

  test("POST /api/imports/[id]/links: the administrator's own county alone, and only of accounts", async () => {
    const draft = await draftAt(home)
    const body = ''
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
    const post = async (id: string, account: Account | null) => {
      count()
      return send(`/api/imports/${id}/links`, account && (await sessionOf(account)), { method: 'POST', body, headers })
    }
    await aFewAtOnce(ACCOUNT_NAMES, async (account) => {
      const answer = await post(draft.id, account)
      expect(answer.status, account).toBe(404)
      expect(indistinct(answer, draft.id)).toEqual(indistinct(await post(randomUUID(), account)))
    })
    expect((await post(draft.id, null)).status).toBe(401)
    expect(
      (await send(`/api/imports/${draft.id}/links`, await sessionOf('admin'), { body, headers, origin: null })).status,
    ).toBe(403)
  })

  test('GET /api/imports/template: of a kind, for whom the table lets import it', async () => {
    const rows = {
      PLACES: 'register.places',
      UNITS: 'register.units',
      CADRES: 'register.cadres',
      ACCOUNTS: 'account.manage',
      HOUSEHOLDS: 'household.import',
    }
    for (const [kind, row] of Object.entries(rows))
      await aFewAtOnce(ACCOUNT_NAMES, async (account) => {
        const answer = await get(`/api/imports/template?kind=${kind}`, account)
        const may = ACCOUNTS[account].some(({ column }) => cellOf(row, column) !== '–')
        expect(answer.status, `${account} ${kind}`).toBe(may ? 200 : 404)
      })
    expect((await get('/api/imports/template?kind=PLACES', null)).status).toBe(401)
  })
})
