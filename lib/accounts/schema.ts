import { z } from 'zod'
import { isSameTwice, NEW_PASSWORD, NOT_THE_SAME } from '@/lib/auth/schema'
import { usernameOf } from '@/lib/auth/username'
import { Id, Text } from '@/lib/input'
import { TOKEN } from './rules'

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
