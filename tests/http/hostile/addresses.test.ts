import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { db } from '@/lib/ground/database/db'
import { Id, Moment } from '@/lib/ground/input/input'
import { aFewAtOnce } from '../../support/http/a-few-at-once'
import { entriesOf, type Fields } from '../../support/http/call-action'
import { listPages } from '../../support/http/listed-pages'
import { listRoutes } from '../../support/http/listed-routes'
import { type Entry, multipart } from '../../support/http/multipart'
import { type Answer, send } from '../../support/http/send'
import { sessionOf } from '../../support/http/sign-in'
import { tally } from '../../support/http/tally'
import { VILLAGES } from '../access/accounts'
import { CORPUS, type Hostile, shareOf, UNKNOWN_FIELDS } from './corpus'
import { expectSentence } from './try-form'

/** What the address brings: parts of the path, and the query. Only what is wrong is asked for; a list is read softly. */
const count = tally()
const get = async (path: string): Promise<Answer> => {
  count()
  return send(path, await sessionOf('member'), { origin: null })
}

/** A value as it stands in an address, byte by byte. */
function inAddress({ value }: Hostile): string {
  const bytes = Buffer.from(Array.isArray(value) ? String(value[0]) : (value as string | Uint8Array))
  return [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
}
/** Longer addresses are refused by the server before they reach us. */
const LONGEST = 12_000
/** Next itself drops a name that means the prototype from a query before anyone reads it. */
const UNKNOWN_NAMES = UNKNOWN_FIELDS.filter((name) => name !== '__proto__')
const VALUES = CORPUS.map((one) => ({ ...one, sent: inAddress(one) })).filter(({ sent }) => sent.length <= LONGEST)

describe('a part of the path', () => {
  const READ = listRoutes().filter(({ method }) => method === 'GET')
  const dynamic = [...new Set([...listPages(), ...READ.map(({ address }) => address)])].filter((address) =>
    /\[(?!\.)/.test(address),
  )

  test.each(dynamic)('%s: what is no such thing is not found', async (address) => {
    await aFewAtOnce(VALUES, async ({ name, sent }) => {
      const answer = await get(address.replace(/\[\w+\]/, sent))
      // a slash makes it another address, and a dot none: whatever it is then, it is no failure
      expect(answer.status, `${name}: ${answer.text.slice(0, 200)}`).toBe(404)
      if (address.startsWith('/api') && answer.headers.get('content-type')?.includes('json'))
        expectSentence(JSON.parse(answer.text).error.message)
    })
  })
})

describe('a query that a route reads strictly', () => {
  const village = async () => (await db().village.findUniqueOrThrow({ where: { code: VILLAGES.shahe } })).id
  const id = randomUUID()
  const STRICT: [path: string, base: () => Promise<Record<string, string>>, words: string[]][] = [
    ['/api/search', async () => ({ q: '产业' }), ['q']],
    ['/api/households/search', async () => ({ village: await village(), q: '余大' }), ['q']],
    ['/api/issues/places', async () => ({ village: await village() }), []],
    [`/api/attachments/${id}`, async () => ({ size: 'thumbnail' }), []],
  ]

  test.each(STRICT)('%s', async (path, base, words) => {
    const query = await base()
    for (const [nth, field] of Object.keys(query).entries())
      await aFewAtOnce(shareOf(VALUES, nth), async (hostile) => {
        const others = Object.entries(query).filter(([name]) => name !== field)
        const rest = others.map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
        const repeated = Array.isArray(hostile.value) ? [`${field}=x`] : []
        const answer = await get(`${path}?${[...rest, ...repeated, `${field}=${hostile.sent}`].join('&')}`)
        const taken = words.includes(field) && hostile.words && answer.status === 200
        if (!taken && !findsNothing(hostile, answer)) expectRefusedJson(answer, hostile.name)
      })
    await aFewAtOnce(UNKNOWN_NAMES, async (name) => {
      const known = new URLSearchParams(query)
      known.append(name, '1')
      expectRefusedJson(await get(`${path}?${known}`), name)
    })
  })

  /** A search in a village that there is not. */
  const findsNothing = ({ value }: Hostile, { status, text }: Answer) =>
    Id.safeParse(value).success && status === 200 && text === '{"households":[]}'

  function expectRefusedJson(answer: Answer, name: string) {
    expect([404, 422], `${name}: ${answer.status} ${answer.text.slice(0, 200)}`).toContain(answer.status)
    const { error } = JSON.parse(answer.text)
    for (const words of [error.message, ...Object.values<string>(error.fields ?? {})]) expectSentence(words)
  }
})

describe('a query that a page reads softly', () => {
  const FILTERS = ['view', 'light', 'stage', 'level', 'township', 'village', 'unit', 'lead', 'category', 'source', 'q']
  FILTERS.push(
    'reportedFrom',
    'closedTo',
    'extension',
    'settled',
    'common',
    'sort',
    'after',
    'before',
    'lang',
    'done',
    'number',
  )

  test.each(['q', 'post', 'after'])('/people?%s', async (name) => {
    await aFewAtOnce(VALUES, async (hostile) => {
      const answer = await get(`/people?${name}=${hostile.sent}`)
      expect(answer.status, `${hostile.name}: ${answer.text.slice(0, 200)}`).toBe(200)
      expectInert(answer)
    })
  })

  test.each(FILTERS)('/issues?%s', async (name) => {
    await aFewAtOnce(shareOf(VALUES, FILTERS.indexOf(name)), async (hostile) => {
      const answer = await get(`/issues?${name}=${hostile.sent}`)
      expect(answer.status, `${hostile.name}: ${answer.text.slice(0, 200)}`).toBe(200)
      expectInert(answer)
    })
  })

  test.each(['/', '/login', '/issues/new', `/villages/${VILLAGES.shahe}`, '/api/issues/export', '/api/health'])(
    '%s',
    async (path) => {
      const values = VALUES.filter((_, index) => index % 4 === 0)
      for (const name of [
        'lang',
        'view',
        'q',
        'village',
        'month',
        'next',
        'error',
        'do',
        'done',
        '_rsc',
        '__proto__',
        'q[not]',
      ])
        await aFewAtOnce(values, async (hostile) => {
          const answer = await get(`${path}?${encodeURIComponent(name)}=${hostile.sent}`)
          expect(answer.status, `${name}=${hostile.name}: ${answer.text.slice(0, 200)}`).toBeLessThan(500)
          expectInert(answer)
        })
    },
  )

  /** Nothing that was sent stands in the page as anything but text. */
  function expectInert({ text }: Answer) {
    expect(text).not.toContain('<script>alert')
    expect(text).not.toContain('<img src=x')
  }
})

describe('POST /api/issues', () => {
  const typed = async (): Promise<Fields> => ({
    id: randomUUID(),
    villageId: (await db().village.findUniqueOrThrow({ where: { code: VILLAGES.shahe } })).id,
    ...{
      category: 'ROAD',
      title: '产业路涵洞塌陷',
      text: '',
      source: 'TEAM',
      groupId: '',
      householdId: '',
      urgent: '',
    },
    ...{ observedAt: '', onTheSpot: '', outcome: '', present: '', team: '' },
  })
  const post = async (entries: readonly Entry[], query = '', headers: Record<string, string> = {}) => {
    const { body, type } = multipart(entries)
    count()
    return send(`/api/issues${query}`, await sessionOf('member'), {
      body,
      headers: { 'Content-Type': type, ...headers },
    })
  }
  const WORDS = ['title', 'text', 'outcome', 'present']
  /** Words where words are asked for, an id that a phone may mint, a moment of Asia/Shanghai. */
  function isAskedFor(field: string, { value, words }: Hostile): boolean {
    if (field === 'id') return Id.safeParse(value).success
    return field === 'observedAt' ? Moment.safeParse(value).success : WORDS.includes(field) && words === true
  }

  test('takes no hostile value in any of its fields', async () => {
    const fields = await typed()
    const tried: string[] = []
    const mint = () => tried[tried.push(randomUUID()) - 1] as string
    for (const field of Object.keys(fields))
      await aFewAtOnce(CORPUS, async (hostile) => {
        // what is no fault where it is asked for, a village of nowhere keeps out
        const isFault = !isAskedFor(field, hostile)
        const own: Fields = { ...fields, id: mint(), ...(!isFault && { villageId: randomUUID() }) }
        const { [field]: _, ...rest } = own
        const values = Array.isArray(hostile.value) ? hostile.value : [hostile.value as string | Uint8Array]
        const answer = await post([...entriesOf(rest), ...values.map((value): Entry => [field, value])])
        const name = `${hostile.name} in ${field}: ${answer.status} ${answer.text.slice(0, 200)}`
        expect([404, 422], name).toContain(answer.status)
        const { error } = JSON.parse(answer.text)
        expectSentence(error.message)
        if (error.code === 'invalid') expectSentence(error.fields[field] ?? Object.values(error.fields)[0])
      })
    await aFewAtOnce(UNKNOWN_FIELDS, async (name) => {
      const answer = await post([...entriesOf({ ...fields, id: mint() }), [name, '1']])
      expect(answer.status, name).toBe(422)
    })
    expect(await db().issue.count({ where: { id: { in: tried } } })).toBe(0)
  })

  test.each([
    ['nothing', '', 'multipart/form-data; boundary=b'],
    ['half a form', '--b\r\nContent-Disposition: form-data; name="id"\r\n\r\n1', 'multipart/form-data; boundary=b'],
    ['no boundary', 'x', 'multipart/form-data'],
    ['JSON', '{"id":{"not":""}}', 'application/json'],
    ['text', 'id=1', 'text/plain'],
    ['no type', 'id=1', ''],
  ])('%s for a body', async (_, body, type) => {
    count()
    const answer = await send('/api/issues', await sessionOf('member'), { body, headers: { 'Content-Type': type } })
    expect([400, 422], answer.text.slice(0, 200)).toContain(answer.status)
    expectSentence(JSON.parse(answer.text).error.message)
  })

  test.each(['author=x', 'author=', `author=${randomUUID()}`, 'role=leader', 'constructor=1', 'author=1&author=2'])(
    '?%s',
    async (query) => {
      const fields = await typed()
      if (query === 'author=') return // an open choice
      const answer = await post(entriesOf(fields), `?${query}`)
      expect([401, 422]).toContain(answer.status)
      expect(await db().issue.count({ where: { id: String(fields.id) } })).toBe(0)
    },
  )

  test.each(['GET', 'PUT', 'PATCH', 'DELETE'])('%s is no way in', async (method) => {
    count()
    expect((await send('/api/issues', await sessionOf('member'), { method })).status).toBe(405)
  })
})
