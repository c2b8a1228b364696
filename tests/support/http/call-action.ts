import type { FormState } from '@/lib/ground/input/form'
import { resultOf } from './flight'
import type { ListedAction } from './listed-actions'
import { type Entry, multipart } from './multipart'
import { type Answer, type Sent, type Session, send } from './send'

/** What a server action answered: the state of its form, or where it leads. */
export type ActionAnswer = Answer & { state: FormState | null; redirect: string | null }

export type Fields = Record<string, string | readonly string[]>

/** The fields of a form in the order in which a browser sends them. */
export function entriesOf(fields: Fields): Entry[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : value.map((one) => [name, one] as const),
  )
}

/** Submits a form to a server action, as React does in the browser: the arguments [state, form], encoded as a reply. */
export function callAction(
  action: ListedAction,
  at: string,
  fields: Fields | readonly Entry[],
  by: Session,
  sent: Sent = {},
): Promise<ActionAnswer> {
  const entries = Array.isArray(fields) ? (fields as readonly Entry[]) : entriesOf(fields as Fields)
  const { body, type } = multipart([
    ...entries.map(([name, value]): Entry => [`_1_${name}`, value]),
    ['0', JSON.stringify([{ status: 'idle' }, '$K1'])],
  ])
  return postToAction(action.id, at, by, { ...sent, body, headers: { 'Content-Type': type, ...sent.headers } })
}

/** Posts any body to the action of an id. */
export async function postToAction(id: string, at: string, by: Session, sent: Sent): Promise<ActionAnswer> {
  const headers = { Accept: 'text/x-component', 'Next-Action': id, ...sent.headers }
  const answer = await send(at, by, { ...sent, headers })
  const redirect = answer.headers.get('x-action-redirect')?.replace(/;\w+$/, '') ?? null
  const isFlight = answer.headers.get('content-type')?.startsWith('text/x-component') ?? false
  const state = redirect === null && isFlight ? (resultOf(answer.bytes) as FormState | null) : null
  return { ...answer, state, redirect }
}
