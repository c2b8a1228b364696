import { z } from 'zod'

/**
 * A schema that takes one lead as two keys, given by a form as one choice: `lead` is `unit:<id>` or `team:<id>`, so that
 * a person cannot choose both.
 */
export function withLead<S extends z.ZodType>(schema: S) {
  return z.preprocess((value) => {
    if (typeof value !== 'object' || value === null || !('lead' in value)) return value
    const { lead, ...rest } = value
    if (lead === '' || lead === undefined) return rest
    const [kind, id] = typeof lead === 'string' ? lead.split(':', 2) : []
    return kind === 'team' ? { ...rest, leadTeamId: id } : { ...rest, leadUnitId: kind === 'unit' ? id : lead }
  }, schema)
}
