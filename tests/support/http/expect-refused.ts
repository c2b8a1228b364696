import { expect } from 'vitest'
import type { RefusalCode } from '@/lib/ground/refusal'
import type { ActionAnswer, Fields } from './call-action'
import type { Answer } from './send'

/** What out of scope and nonexistent both say, in the words of lib/ground/i18n/messages/zh-CN/ground.json. */
const NOT_FOUND = '没有找到，或者不在你的管辖范围内。'

/** The one answer that a refusal of an action is: its code and words, what was typed, and nothing else. */
export function expectRefused(answer: ActionAnswer, code: RefusalCode, typed: Fields, fields: object = {}): void {
  expect(answer.state, `${answer.status} ${answer.text.slice(0, 500)}`).toEqual({
    status: 'refused',
    code,
    message: code === 'not_found' ? NOT_FOUND : expect.stringMatching(/\p{Script=Han}/u),
    fields,
    values: givenBack(typed),
  })
  expect(answer.status).toBe(200)
}

/** Turned away before any action: the answer to what another site sends. */
export function expectTurnedAway(answer: Answer): void {
  expect(answer.status, answer.text.slice(0, 500)).toBe(403)
  expect(JSON.parse(answer.text)).toEqual({
    error: { code: 'origin', message: expect.stringMatching(/\p{Script=Han}/u) },
  })
}

export function expectNoTrace(answer: Answer, secrets: readonly string[]): void {
  for (const secret of secrets) expect(answer.text).not.toContain(secret)
}

/** A form's fields as they come back: a name without a value was never sent, and one value is no list. */
function givenBack(typed: Fields) {
  const values = Object.entries(typed).map(
    ([name, value]) => [name, typeof value === 'string' ? [value] : value] as const,
  )
  return Object.fromEntries(
    values
      .filter(([name, { length }]) => length > 0 && !/password/i.test(name))
      .map(([name, value]) => [name, value.length === 1 ? value[0] : value]),
  )
}
