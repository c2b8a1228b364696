import 'server-only'
import { NextResponse } from 'next/server'
import type { z } from 'zod'
import type { Actor } from '@/lib/ground/access/actor'
import type { Deed } from '@/lib/ground/access/deeds'
import { mayEver } from '@/lib/ground/access/seats'
import { requireActorOrRefuse } from '@/lib/ground/auth/require-actor'
import type { Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { now } from '@/lib/ground/database/tx'
import { fieldMessages, refusalMessage } from '@/lib/ground/i18n/refusals'
import { parseInput } from '@/lib/ground/input/parse-input'
import { Refusal, type RefusalCode } from '@/lib/ground/refusal'
import { readForm, readJson } from '@/lib/ground/requests/request-body'
import { requireSameOrigin } from '@/lib/ground/requests/same-origin'

type Schema = z.ZodType | undefined
type Parsed<S extends Schema> = S extends z.ZodType ? z.output<S> : undefined

/** What a route takes. A part without a schema is not read. */
type Takes<P extends Schema, Q extends Schema, B extends Schema, F extends Schema> = {
  params?: P // of the path: what does not parse is not found
  query?: Q
  body?: B // JSON
  form?: F // fields of a form; its files stand in `files`
  bytesAtMost?: number
}

type Asked<P extends Schema, Q extends Schema, B extends Schema, F extends Schema> = {
  request: Request
  now: Instant
  params: Parsed<P>
  query: Parsed<Q>
  body: Parsed<B>
  form: Parsed<F>
  files: FormData | undefined
}

type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>
export type RouteHandler = Handler & { deed: Deed | null }

const BYTES_AT_MOST = 1_000_000
const WRITES = ['POST', 'PUT', 'PATCH', 'DELETE']

/**
 * The one wrapper of every route handler: checks origin (of writes), session and deed, parses strictly, calls, and turns
 * a Refusal into JSON `{ error: { code, message, fields } }` with its status. Bugs throw: Next logs them and answers 500.
 */
export function routeHandler<
  P extends Schema = undefined,
  Q extends Schema = undefined,
  B extends Schema = undefined,
  F extends Schema = undefined,
>(
  deed: Deed,
  takes: Takes<P, Q, B, F>,
  carryOut: (actor: Actor, asked: Asked<P, Q, B, F>) => Promise<Response>,
): RouteHandler {
  const handler: Handler = (request, context) =>
    answer(request, async () => {
      const actor = await requireActorOrRefuse()
      if (!mayEver(actor, deed)) throw new Refusal('not_found')
      return carryOut(actor, await askedOf(actor, takes, request, context))
    })
  return Object.assign(handler, { deed })
}

/** The same for what anyone may ask, signed in or not: is the server healthy, which language are the words. */
export function openRouteHandler(carryOut: (request: Request) => Promise<Response>): RouteHandler {
  const handler: Handler = (request) => answer(request, () => carryOut(request))
  return Object.assign(handler, { deed: null })
}

async function answer(request: Request, carryOut: () => Promise<Response>): Promise<Response> {
  try {
    if (WRITES.includes(request.method)) await requireSameOrigin()
    return await carryOut()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refusedResponse(error)
  }
}

async function askedOf<P extends Schema, Q extends Schema, B extends Schema, F extends Schema>(
  actor: Actor,
  takes: Takes<P, Q, B, F>,
  request: Request,
  context: { params: Promise<unknown> },
): Promise<Asked<P, Q, B, F>> {
  const params = takes.params && paramsOf(takes.params, await context.params)
  const query = takes.query && parseInput(takes.query, queryOf(request))
  const limit = takes.bytesAtMost ?? BYTES_AT_MOST
  const body = takes.body && parseInput(takes.body, await readJson(request, limit))
  const sent = takes.form && (await readForm(request, limit))
  const form = takes.form && parseInput(takes.form, sent?.fields)
  return { request, now: await read(actor, now), params, query, body, form, files: sent?.files } as Asked<P, Q, B, F>
}

function paramsOf(schema: z.ZodType, params: unknown) {
  const result = schema.safeParse(params)
  if (!result.success) throw new Refusal('not_found')
  return result.data
}

/** The query as a plain object; a repeated name becomes a list. The language (`?lang=en`) is the proxy's to read, at every address. */
function queryOf(request: Request): Record<string, string | string[]> {
  const { searchParams } = new URL(request.url)
  const names = [...new Set(searchParams.keys())].filter((name) => name !== 'lang')
  return Object.fromEntries(
    names.map((name) => {
      const values = searchParams.getAll(name)
      return [name, values.length === 1 ? (values[0] as string) : values]
    }),
  )
}

const STATUS: Partial<Record<RefusalCode, number>> = {
  malformed: 400,
  signed_out: 401,
  sign_in_failed: 401,
  origin: 403,
  not_found: 404,
  changed: 409,
  busy: 409,
  id_taken: 409,
  wrong_stage: 409,
  tenure_overlaps: 409,
  too_large: 413,
  photo_too_large: 413,
  too_many_tries: 429,
}

async function refusedResponse(refusal: Refusal): Promise<Response> {
  const error = {
    code: refusal.code,
    message: await refusalMessage(refusal),
    ...(refusal.details.fields && { fields: await fieldMessages(refusal) }),
  }
  return NextResponse.json({ error }, { status: STATUS[refusal.code] ?? 422, headers: { 'Cache-Control': 'no-store' } })
}
