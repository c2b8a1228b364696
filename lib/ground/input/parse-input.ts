import type { z } from 'zod'
import { Refusal } from '@/lib/ground/refusal'

/** Parses or refuses with `invalid` and a code for each field; what nobody asked for is refused too. */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value, { reportInput: true })
  if (result.success) return result.data
  const fields = new Map<string, string>()
  for (const issue of result.error.issues) {
    const name = issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : String(issue.path[0] ?? '')
    if (!fields.has(name)) fields.set(name, fieldCode(issue))
  }
  throw new Refusal('invalid', { fields: Object.fromEntries(fields) })
}

/** What schemas say in codes of their own, without a parameter. */
const OWN_CODES = ['too_long', 'not_a_day', 'unknown_id', 'too_many']

/** The message key of what is wrong: our own code, or zod's kind of issue. A parameter follows after a colon. */
function fieldCode(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom') {
    const { min, max } = (issue.params ?? {}) as { min?: number; max?: number }
    return min !== undefined ? `${issue.message}:${min}` : max !== undefined ? `${issue.message}:${max}` : issue.message
  }
  if (OWN_CODES.includes(issue.message)) return issue.message
  if (issue.code === 'unrecognized_keys') return 'unknown_field'
  if (issue.input === undefined || issue.input === '') return 'missing'
  if (issue.code === 'too_small' || issue.code === 'too_big') return 'out_of_range'
  const wantsNumber = issue.code === 'invalid_type' && ['number', 'int'].includes(issue.expected)
  return wantsNumber ? 'not_a_number' : 'not_a_choice'
}
