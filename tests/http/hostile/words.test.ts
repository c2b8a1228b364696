import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/ground/database/db'
import { type ActionAnswer, callAction } from '../../support/http/call-action'
import { handled, type MadeIssue } from '../../support/http/issue-at'
import { actionNamed, listActions } from '../../support/http/listed-actions'
import { demoPlace } from '../../support/http/place'
import { fieldsOfAction } from '../../support/http/schemas'
import { send } from '../../support/http/send'
import { sessionOf } from '../../support/http/sign-in'
import { tally } from '../../support/http/tally'
import { VILLAGES } from '../access/accounts'
import { CORPUS } from './corpus'

const count = tally()

describe('in English, where English is asked for', () => {
  test.each(listActions())('$name', async (action) => {
    const by = action.name === 'signInAction' ? null : await sessionOf('headquarters')
    const fields = Object.fromEntries([...fieldsOfAction(action).keys()].map((name) => [name, '\u0000']))
    for (const typed of [fields, { ...fields, unknown: '1' }]) {
      count()
      const headers = { 'X-Forwarded-For': '10.7.0.1' }
      const answer = await callAction(action, '/account?lang=en', { ...typed, unknown: '1' }, by, { headers })
      expectEnglish(answer)
    }
  })

  test.each(['/api/search?q=%00&lang=en', '/api/issues/places?village=x&lang=en', '/api/attachments/x?lang=en'])(
    '%s',
    async (path) => {
      count()
      const answer = await send(path, await sessionOf('headquarters'))
      const { error } = JSON.parse(answer.text)
      for (const words of [error.message, ...Object.values(error.fields ?? {})])
        expect(words).toMatch(/^[ -~’“”–]+[.]$/)
    },
  )

  function expectEnglish({ state, text }: ActionAnswer) {
    expect(state?.status, text.slice(0, 300)).toBe('refused')
    for (const words of [state?.message, ...Object.values(state?.fields ?? {})])
      expect(words).toMatch(/^[ -~’“”–]+[.]$/)
  }
})

describe('odd words are words: kept as they are typed, and shown as text', () => {
  let issue: MadeIssue
  beforeAll(async () => {
    issue = await handled(await demoPlace(VILLAGES.shahe), 'VILLAGE')
  })
  const odd = CORPUS.filter(({ words, value }) => words && typeof value === 'string' && /[^\s\p{Cf}]/u.test(value))

  test.each(odd)('$name', async ({ value }) => {
    const text = value as string
    const { version } = await db().issue.findUniqueOrThrow({ where: { id: issue.id } })
    const page = `/issues/${encodeURIComponent(issue.number)}`
    const by = await sessionOf('member')
    count()
    const answer = await callAction(
      actionNamed('noteAction'),
      page,
      { issueId: issue.id, version: String(version), text },
      by,
    )
    expect(answer.redirect, answer.text.slice(0, 300)).toMatch(/^\/issues/)
    const event = await db().issueEvent.findFirstOrThrow({
      where: { issueId: issue.id, type: 'noted' },
      orderBy: { seq: 'desc' },
    })
    expect(event.data).toEqual({ text: text.replaceAll('\r\n', '\n').trim() })
  })

  test('none of it stands in the page as anything but text', async () => {
    count()
    const { status, text } = await send(`/issues/${encodeURIComponent(issue.number)}`, await sessionOf('member'))
    expect(status).toBe(200)
    expect(text).toContain('&lt;script&gt;alert(document.cookie)&lt;/script&gt;')
    expect(text).not.toContain('<script>alert(document.cookie)')
    expect(text).not.toContain('<img src=x onerror')
    expect(text).not.toMatch(/href="javascript:/)
  })
})
