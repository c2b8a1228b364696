import { expect } from 'vitest'
import type { RefusalCode } from '@/lib/ground/refusal'
import { type ActionAnswer, callAction, entriesOf, type Fields } from '../../support/http/call-action'
import type { ListedAction } from '../../support/http/listed-actions'
import type { Entry } from '../../support/http/multipart'
import type { Session } from '../../support/http/send'
import type { Hostile } from './corpus'

/** A form that would be taken as it stands, and how it is kept from it when a value is no fault. */
export type Form = {
  action: ListedAction
  at: string
  by: Session
  fields: Fields
  files?: readonly Entry[]
  /** What makes it refused whatever else it says, and by what. */
  blocked: { fields: Fields; code: RefusalCode }
  headers?: Record<string, string>
}

/** Submits a form with one field changed. */
export function submitWith(form: Form, changes: Record<string, Hostile['value'] | undefined>, query = '') {
  const kept = { ...form.fields }
  for (const name of Object.keys(changes)) delete kept[name]
  const entries = Object.entries(changes).flatMap(([name, value]): Entry[] => {
    if (value === undefined) return []
    return Array.isArray(value) ? value.map((one) => [name, one] as const) : [[name, value as string | Uint8Array]]
  })
  const sent = { ...(form.headers && { headers: form.headers }) }
  return callAction(
    form.action,
    form.at + query,
    [...entriesOf(kept), ...entries, ...(form.files ?? [])],
    form.by,
    sent,
  )
}

/** The answer to a field that cannot be: refused, with a sentence for it, and what was typed given back. */
export function expectFieldRefused(answer: ActionAnswer, name: string, { value }: Hostile, also: RefusalCode[] = []) {
  const { state } = expectARefusal(answer)
  expect(['invalid', ...also], sentOf(answer)).toContain(state.code)
  if (state.code === 'invalid') expectSentence(state.fields?.[name] ?? Object.values(state.fields ?? {})[0])
  if (!(value instanceof Uint8Array) && !/password/i.test(name))
    expect(state.values?.[name], 'typed text comes back').toEqual(asSent(value))
}

/** Any refusal: 200 to React, words for the person, no code of ours in them. */
export function expectARefusal(answer: ActionAnswer) {
  expect(answer.status, sentOf(answer)).toBe(200)
  const { state } = answer
  if (state?.status !== 'refused') throw new Error(`was not refused: ${answer.redirect} ${sentOf(answer)}`)
  expectSentence(state.message)
  return { state }
}

export function expectSentence(words: string | undefined) {
  expect(words).toMatch(/\p{Script=Han}.*。$/u)
  expect(words).not.toMatch(/[a-z]+_[a-z]+|\{|undefined|null/)
}

/** Line ends are a form's own: a browser writes them all as CRLF. */
const asSent = (value: Hostile['value']) => (Array.isArray(value) && value.length === 1 ? value[0] : value)

const sentOf = ({ status, text }: ActionAnswer) => `${status} ${text.slice(0, 300)}`
