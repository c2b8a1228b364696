import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import type { Deed } from '@/lib/access/deeds'
import { requireActorOrRefuse } from '@/lib/access/require-actor'
import { mayEver } from '@/lib/access/scope'
import type { Instant } from '@/lib/clock'
import { now } from '@/lib/db'
import { type FormState, fieldsOf } from '@/lib/form'
import { fieldMessages, refusalMessage } from '@/lib/i18n/refusals'
import { Refusal } from '@/lib/refusal'

/** Where to go when it is done; nothing stays on the page. */
export type Done = { redirectTo?: string; message?: string } | undefined
type Deedful = { deed: Deed }
export type FormAction = ((state: FormState, form: FormData) => Promise<FormState>) & Deedful

/**
 * The one wrapper of every form: checks origin, session and deed, parses strictly, calls, and turns a Refusal into form
 * state that gives the typed text back. Bugs throw to error.tsx.
 */
export function formAction<S extends z.ZodType>(
  deed: Deed,
  schema: S,
  carryOut: (actor: Actor, input: z.output<S>, now: Instant, form: FormData) => Promise<Done>,
): FormAction {
  const action = async (_state: FormState, form: FormData): Promise<FormState> => {
    let done: Done
    try {
      await requireSameOrigin()
      const actor = await requireActorOrRefuse()
      if (!mayEver(actor, deed)) throw new Refusal('not_found')
      if (!(form instanceof FormData)) throw new Refusal('invalid')
      const input = parseInput(schema, fieldsOf(form))
      done = await carryOut(actor, input, await now(), form)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return refusedState(error, form)
    }
    if (done?.redirectTo) redirect(done.redirectTo as never)
    return { status: 'done', ...(done?.message && { message: done.message }) }
  }
  return Object.assign(action, { deed })
}

/** Parses or refuses with `invalid` and a code for each field; what nobody asked for is refused too. */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const fields: Record<string, string> = {}
  for (const issue of result.error.issues) {
    const name = issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : String(issue.path[0] ?? '')
    fields[name] ??= fieldCode(issue)
  }
  throw new Refusal('invalid', { fields })
}

/** The message key of what is wrong: our own code, or zod's kind of issue. Parameters follow after a colon. */
function fieldCode(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom') {
    const { min, max } = (issue.params ?? {}) as { min?: number; max?: number }
    return min !== undefined ? `${issue.message}:${min}` : max !== undefined ? `${issue.message}:${max}` : issue.message
  }
  if (['too_long', 'not_a_day', 'unknown_id', 'too_many'].includes(issue.message)) return issue.message
  if (issue.code === 'unrecognized_keys') return 'unknown_field'
  return issue.input === undefined || issue.input === '' ? 'missing' : 'not_a_choice'
}

async function refusedState(refusal: Refusal, form: FormData): Promise<FormState> {
  return {
    status: 'refused',
    code: refusal.code,
    message: await refusalMessage(refusal),
    fields: await fieldMessages(refusal),
    values: form instanceof FormData ? fieldsOf(form) : {},
  }
}

/** A browser sends Origin with every POST; what comes from elsewhere, or without one, is refused (Next lets the latter pass). */
export async function requireSameOrigin(): Promise<void> {
  const sent = await headers()
  const origin = sent.get('origin')
  const host = sent.get('x-forwarded-host') ?? sent.get('host')
  if (!origin || !host || !URL.canParse(origin) || new URL(origin).host !== host) throw new Refusal('origin')
}
