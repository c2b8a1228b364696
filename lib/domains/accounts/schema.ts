import { z } from 'zod'
import { isSameTwice, NEW_PASSWORD, NOT_THE_SAME } from '@/lib/ground/auth/schema'
import { usernameOf } from '@/lib/ground/auth/username'
import { Day, Id, OptionalDay, Text } from '@/lib/ground/input/input'
import { DRAFTABLE_ROLES, PLACE_OF_ROLE, TOKEN } from './rules'

/** A name to sign in with, as accounts keep it: 2 to 32 letters and digits of ASCII, with dots, dashes and underscores within. */
export const Username = z
  .string()
  .max(200, { error: 'too_long' })
  .transform(usernameOf)
  .refine((name) => name !== '', { error: 'too_short', params: { min: 1 } })
  .refine((name) => /^[a-z0-9][a-z0-9._-]{1,31}$/.test(name), { error: 'not_a_username' })

/** What stands in the address of a link; what is none was never given out. */
const Token = z.string().regex(TOKEN, { error: 'unknown_id' })
export const LinkParams = z.object({ token: Token })

const CountyCode = Text(1, 20).refine((code) => /^\d{6}$/.test(code), { error: 'not_a_county_code' })
/** It opens every issue's number, so it is letters alone: 平利. */
const CountyShortName = Text(1, 20).refine((name) => /^\p{L}{1,8}$/u.test(name), { error: 'not_a_short_name' })

export const FoundCounty = z
  .strictObject({
    token: Token,
    code: CountyCode,
    name: Text(2, 40),
    shortName: CountyShortName,
    unit: Text(2, 60),
    administratorName: Text(2, 40),
    administratorUsername: Username,
    ...NEW_PASSWORD,
    leaderName: Text(2, 40),
    leaderPost: Text(2, 60),
    leaderUsername: Username,
  })
  .refine((typed) => typed.leaderUsername !== typed.administratorUsername, {
    path: ['leaderUsername'],
    error: 'username_taken',
  })
  .refine(isSameTwice, NOT_THE_SAME)
export type FoundCounty = z.output<typeof FoundCounty>

export const ActivateAccount = z.strictObject({ token: Token, ...NEW_PASSWORD }).refine(isSameTwice, NOT_THE_SAME)
export type ActivateAccount = z.output<typeof ActivateAccount>

export const CreateAccount = z.strictObject({ cadreId: Id, username: Username })
export type CreateAccount = z.output<typeof CreateAccount>

/** A deed on an account that needs nothing else said. */
export const OfAccount = z.strictObject({ accountId: Id })
export type OfAccount = z.output<typeof OfAccount>

/** Where a grant is: the county unless a township or a unit is named. A form has one choice for both. */
const Place = z
  .string()
  .max(100)
  .transform((value, context) => {
    const [, kind, id] = /^(?:(township|unit):([0-9a-f-]{36}))?$/.exec(value) ?? ['', 'none']
    const parsed = id ? Id.safeParse(id) : undefined
    if (kind === 'none' || parsed?.success === false) {
      context.issues.push({ code: 'custom', message: 'unknown_id', input: value })
      return z.NEVER
    }
    return parsed ? { kind: kind as 'township' | 'unit', id: parsed.data } : null
  })

export const DraftGrant = z
  .strictObject({ accountId: Id, role: z.enum(DRAFTABLE_ROLES), place: Place, fromOn: Day, toOn: OptionalDay })
  .refine(({ role, place }) => PLACE_OF_ROLE[role] === (place?.kind ?? 'county'), {
    path: ['place'],
    error: 'not_the_place',
  })
  .refine(({ fromOn, toOn }) => toOn === undefined || toOn > fromOn, { path: ['toOn'], error: 'ends_before_it_begins' })
export type DraftGrant = z.output<typeof DraftGrant>

/** Who acts as commander, from when and until when: it always has an end. */
export const DraftActing = z
  .strictObject({ villageId: Id, cadreId: Id, fromOn: Day, toOn: Day })
  .refine(({ fromOn, toOn }) => toOn > fromOn, { path: ['toOn'], error: 'ends_before_it_begins' })
export type DraftActing = z.output<typeof DraftActing>

export const OfGrant = z.strictObject({ grantId: Id })
export type OfGrant = z.output<typeof OfGrant>

export const DeclineGrant = z.strictObject({ grantId: Id, reason: Text(2, 200) })
export type DeclineGrant = z.output<typeof DeclineGrant>

export const EndGrant = z.strictObject({ grantId: Id, toOn: Day })
export type EndGrant = z.output<typeof EndGrant>
