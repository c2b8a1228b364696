import 'server-only'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { Actor } from '@/lib/ground/access/actor'
import type { Deed } from '@/lib/ground/access/deeds'
import { mayEver } from '@/lib/ground/access/seats'
import { requireActorOrRefuse } from '@/lib/ground/auth/require-actor'
import type { Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { now } from '@/lib/ground/database/tx'
import { fieldMessages, refusalMessage } from '@/lib/ground/i18n/refusals'
import { type FormState, fieldsOf } from '@/lib/ground/input/form'
import { parseInput } from '@/lib/ground/input/parse-input'
import { Refusal } from '@/lib/ground/refusal'
import { requireSameOrigin } from '@/lib/ground/requests/same-origin'

/** Where to go when it is done, or what to say and to hand over there, and the ways on. */
export type Done = ({ redirectTo?: string } & Pick<FormState, 'message' | 'link' | 'next'>) | undefined
type Doing = Promise<Done> | Promise<void>
type Action = (state: FormState, form: FormData) => Promise<FormState>
export type FormAction = Action & { deed: Deed }
/** An action of whoever is not signed in: no deed stands before it. */
export type OpenFormAction = Action & { deed: null }

/**
 * The one wrapper of every form: checks origin, session and deed, parses strictly, calls, and turns a Refusal into form
 * state that gives the typed text back. Bugs throw to error.tsx.
 */
export function formAction<S extends z.ZodType>(
  deed: Deed,
  schema: S,
  carryOut: (actor: Actor, input: z.output<S>, now: Instant, form: FormData) => Doing,
): FormAction {
  const action: Action = (_state, form) =>
    answer(form, async (): Promise<Done> => {
      const actor = await requireActorOrRefuse()
      if (!mayEver(actor, deed)) throw new Refusal('not_found')
      return (await carryOut(actor, inputOf(schema, form), await read(actor, now), form)) ?? undefined
    })
  return Object.assign(action, { deed })
}

/** The same for signing in and out, and for what a one-time link is for: before these there is nobody to ask for a deed. */
export function openFormAction<S extends z.ZodType>(
  schema: S,
  carryOut: (input: z.output<S>) => Doing,
): OpenFormAction {
  const action: Action = (_state, form) =>
    answer(form, async () => (await carryOut(inputOf(schema, form))) ?? undefined)
  return Object.assign(action, { deed: null })
}

async function answer(form: FormData, carryOut: () => Promise<Done>): Promise<FormState> {
  let done: Done
  try {
    await requireSameOrigin()
    done = await carryOut()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refusedState(error, form)
  }
  const { redirectTo, ...said } = done ?? {}
  if (redirectTo) redirect(redirectTo as never)
  return { status: 'done', ...said }
}

function inputOf<S extends z.ZodType>(schema: S, form: FormData): z.output<S> {
  if (!(form instanceof FormData)) throw new Refusal('malformed')
  return parseInput(schema, fieldsOf(form))
}

async function refusedState(refusal: Refusal, form: FormData): Promise<FormState> {
  return {
    status: 'refused',
    code: refusal.code,
    message: await refusalMessage(refusal),
    fields: await fieldMessages(refusal),
    values: form instanceof FormData ? givenBack(form) : {},
  }
}

/** What was typed, but passwords, which no page may hold. */
function givenBack(form: FormData): FormState['values'] {
  const typed = Object.entries(fieldsOf(form)).filter(([name]) => !/password|^__proto__$/i.test(name))
  return Object.fromEntries(typed)
}
