import { describe, expect, test } from 'vitest'
import { postToAction } from '../../support/http/call-action'
import { actionNamed } from '../../support/http/listed-actions'
import { type Entry, multipart } from '../../support/http/multipart'
import { type Answer, send } from '../../support/http/send'
import { sessionOf } from '../../support/http/sign-in'
import { tally } from '../../support/http/tally'
import { expectSentence } from './try-form'

/** What no browser sends: the envelope of a form, bent. Tried where success would show: on the sessions of an account. */
const count = tally()
const action = () => actionNamed('revokeSessionAction')
const post = async (body: string, type: string, headers = {}) => {
  count()
  const sent = { body, headers: { 'Content-Type': type, ...headers } }
  return postToAction(action().id, '/account', await sessionOf('auditor'), sent)
}
const form = (...entries: Entry[]) => multipart(entries)

describe('an action that is sent no form answers 400, with a sentence', () => {
  const STATE = '{"status":"idle"}'
  test.each([
    ['nothing', ''],
    ['no JSON', '[{"status"'],
    ['a number', '42'],
    ['null', 'null'],
    ['no arguments', '[]'],
    ['no form', `[${STATE}]`],
    ['an object for a form', `[${STATE},{"sessionId":{"not":""}}]`],
    ['a prototype', '[{"__proto__":{"x":1}},{"__proto__":{"x":1}}]'],
    ['a function', `[${STATE},"$F1"]`],
    ['a reference into the prototype', `[${STATE},"$1:__proto__:constructor"]`],
    ['a blob', `[${STATE},"$B1"]`],
    ['brackets, 50,000 deep', '['.repeat(50_000) + ']'.repeat(50_000)],
  ])('%s', async (_, body) => {
    for (const type of [
      'text/plain;charset=UTF-8',
      'application/json',
      'application/x-www-form-urlencoded',
      'image/png',
    ])
      expectMalformed(await post(body, type))
  })

  test.each([
    ['a form without its boundary', 'multipart/form-data', 'x'],
    ['a form with an empty boundary', 'multipart/form-data; boundary=', 'x'],
    ['a form of nothing', 'multipart/form-data; boundary=b', ''],
  ])('%s', async (_, type, body) => {
    expectMalformed(await post(body, type))
    count()
    const withoutScript = await send('/account', await sessionOf('auditor'), {
      body,
      headers: { 'Content-Type': type },
    })
    expectMalformed(withoutScript)
  })

  function expectMalformed(answer: Answer) {
    expect(answer.status, answer.text.slice(0, 300)).toBe(400)
    const { error } = JSON.parse(answer.text)
    expect(error.code).toBe('malformed')
    expectSentence(error.message)
  }
})

describe('an argument that is no form is refused by the action', () => {
  test.each([
    ['an object', [['0', '[{"status":"idle"},{"sessionId":{"not":""}}]']]],
    ['no form', [['0', '[{"status":"idle"}]']]],
    ['no arguments', [['0', '[]']]],
    ['a list', [['0', '[{"status":"idle"},[["sessionId","1"]]]']]],
    [
      'a map',
      [
        ['1', '[["sessionId","1"]]'],
        ['0', '[{"status":"idle"},"$Q1"]'],
      ],
    ],
    [
      'a promise',
      [
        ['0', '[{"status":"idle"},"$@1"]'],
        ['1', '{"sessionId":"1"}'],
      ],
    ],
    ['a date', [['0', '[{"status":"idle"},"$D2026-06-10T00:00:00.000Z"]']]],
    ['infinity', [['0', '[{"status":"idle"},"$Infinity"]']]],
    ['an empty form', [['0', '[{"status":"idle"},"$K1"]']]],
    [
      '20,000 fields',
      [...Array.from({ length: 20_000 }, (_, n) => [`_1_f${n}`, '1'] as const), ['0', '[{"status":"idle"},"$K1"]']],
    ],
    [
      'a file for a field',
      [
        ['_1_sessionId', { filename: 'a', type: 'text/plain', bytes: Buffer.from('x') }],
        ['0', '[{"status":"idle"},"$K1"]'],
      ],
    ],
  ] as [string, Entry[]][])('%s', async (_, entries) => {
    const { body, type } = form(...entries)
    count()
    const sent = { body, headers: { 'Content-Type': type } }
    const answer = await postToAction(action().id, '/account', await sessionOf('auditor'), sent)
    expect(answer.status, answer.text.slice(0, 300)).toBe(200)
    expect(['malformed', 'invalid']).toContain(answer.state?.code)
    expectSentence(answer.state?.message)
  })
})

describe('an action that there is not', () => {
  const own = () => action().id
  test.each([
    ['a word', () => 'x'],
    ['a long word', () => 'a'.repeat(4_000)],
    ['zeros', () => '0'.repeat(42)],
    ['another last digit', () => own().slice(0, -1) + (own().endsWith('0') ? '1' : '0')],
    ['a digit too many', () => `${own()}0`],
    ['two', () => `${own()}, ${own()}`],
    ['a prototype', () => '__proto__'],
    ['a constructor', () => 'constructor'],
  ])('%s', async (_, id) => {
    const entries: Entry[] = [['0', '[{"status":"idle"},"$K1"]']]
    const { body, type } = form(...entries)
    count()
    const answer = await postToAction(id(), '/account', await sessionOf('auditor'), {
      body,
      headers: { 'Content-Type': type },
    })
    expect([400, 404, 409]).toContain(answer.status)
    expect(answer.state).toBeNull()
  })
})

describe('a form without script', () => {
  const page = async (...entries: Entry[]) => {
    const { body, type } = form(...entries)
    count()
    return send('/account', await sessionOf('auditor'), {
      body,
      headers: { 'Content-Type': type, Accept: 'text/html' },
    })
  }
  const reference = (id: string, bound: string | null = '$@1'): Entry[] => [
    ['$ACTION_REF_1', ''],
    ['$ACTION_1:0', JSON.stringify({ id, bound })],
    ['$ACTION_1:1', '[{"status":"idle"}]'],
    ['$ACTION_KEY', 'k1'],
  ]

  test('is answered by the page, with the sentence in it', async () => {
    const answer = await page(...reference(action().id), ['sessionId', 'x'])
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain('text/html')
    expect(answer.text).toContain('没有这一项，请重新选择。')
  })

  test('is refused without an origin, and from elsewhere', async () => {
    const { body, type } = form(...reference(action().id), ['sessionId', 'x'])
    const sent = { body, headers: { 'Content-Type': type } }
    count()
    const unsaid = await send('/account', await sessionOf('auditor'), { ...sent, origin: null })
    expect(unsaid.text).toContain('不是从本系统的页面发出的')
    count()
    expect(
      (await send('/account', await sessionOf('auditor'), { ...sent, origin: 'https://elsewhere.example' })).status,
    ).toBe(403)
  })

  test.each([
    ['an id that is none', [['$ACTION_ID_x', '']]],
    ['an id of nothing', [[`$ACTION_ID_7f${'0'.repeat(40)}`, '']]],
    ['a reference to nothing', reference(`7f${'0'.repeat(40)}`)],
    ['a reference to a prototype', reference('__proto__', null)],
    [
      'a reference that is no JSON',
      [
        ['$ACTION_REF_1', ''],
        ['$ACTION_1:0', '{"id"'],
      ],
    ],
    ['a reference without its parts', [['$ACTION_REF_1', '']]],
    ['no action at all', [['sessionId', 'x']]],
  ] as [string, Entry[]][])('%s is an action that there is not', async (_, entries) => {
    expect([400, 404, 409]).toContain((await page(...entries, ['sessionId', 'x'])).status)
  })
})

test('what Next cannot read at all, it refuses with a number and nothing else', async () => {
  for (const body of [
    '--b\r\nContent-Disposition: form-data; name="0"\r\n\r\n[{"st', // cut short
    '--c\r\nContent-Disposition: form-data; name="0"\r\n\r\n[]\r\n--c--\r\n', // another boundary
    '--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n', // a part without a name
    '--b\r\nContent-Disposition: form-data; name="0\u0000"\r\n\r\nx\r\n--b--\r\n',
    '--b\r\nContent-Disposition: form-data; name="0"\r\n\r\n[{"status\r\n--b--\r\n',
    '--b\r\nContent-Disposition: form-data; name="0"\r\n\r\n[{},"$Q1"]\r\n--b--\r\n', // a map that is still to come
  ]) {
    const answer = await post(body, 'multipart/form-data; boundary=b')
    expect(answer.state).toBeNull()
    expect(answer.text).toMatch(/^0:\{"a":"\$@1"[^\n]*\}\n1:E\{"digest":"\d+"\}\n$/)
  }
})
