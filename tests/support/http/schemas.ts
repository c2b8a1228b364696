import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import * as imports from '@/lib/across/imports/schema'
import * as accounts from '@/lib/domains/accounts/schema'
import * as appointments from '@/lib/domains/appointments/schema'
import * as households from '@/lib/domains/households/schema/household'
import * as members from '@/lib/domains/households/schema/member'
import * as reveal from '@/lib/domains/households/schema/reveal'
import * as statuses from '@/lib/domains/households/schema/status'
import * as visits from '@/lib/domains/households/schema/visit'
import * as issues from '@/lib/domains/issues/schema'
import * as places from '@/lib/domains/places/schema'
import * as decisions from '@/lib/domains/policies/schema/draft'
import * as commandDrafts from '@/lib/domains/policies/schema/draft-command'
import * as peopleDrafts from '@/lib/domains/policies/schema/draft-people'
import * as postings from '@/lib/domains/postings/schema'
import * as teams from '@/lib/domains/teams/schema'
import * as auth from '@/lib/ground/auth/schema'
import type { ListedAction } from './listed-actions'

const SCHEMAS: Record<string, unknown> = {
  ...accounts,
  ...appointments,
  ...auth,
  ...households,
  ...members,
  ...reveal,
  ...statuses,
  ...visits,
  ...imports,
  ...issues,
  ...places,
  ...decisions,
  ...commandDrafts,
  ...peopleDrafts,
  ...postings,
  ...teams,
}

/** The fields of an action's form, each with its schema, by the name that stands in the action's code. */
export function fieldsOfAction({ file, name }: Pick<ListedAction, 'file' | 'name'>): Map<string, z.ZodType> {
  const declared = new RegExp(`^export const ${name} = \\w+\\(\\s*(?:'[\\w.]+',\\s*)?(withLead\\()?(\\w+)`, 'm')
  const [, withLead, schemaName = ''] = declared.exec(readFileSync(file, 'utf8')) ?? []
  const schema = SCHEMAS[schemaName]
  if (!schema) throw new Error(`${file} ${name}: ${schemaName} is in none of the schema files that are known here`)
  const fields = new Map(Object.entries(shapeOf(schema as z.ZodType)))
  // what lib/domains/issues/lead-choice.ts takes as one choice
  const lead = fields.get('leadUnitId')
  return withLead && lead ? fields.set('lead', lead) : fields
}

type Inner = { shape?: Record<string, z.ZodType>; def: { in?: z.ZodType; out?: z.ZodType; innerType?: z.ZodType } }

/** The shape of the object that a schema asks for, whatever it does to it before or after. */
function shapeOf(schema: z.ZodType): Record<string, z.ZodType> {
  const { shape, def } = schema as unknown as Inner
  if (shape) return shape
  for (const inner of [def.in, def.out, def.innerType]) {
    const found = inner && shapeOf(inner)
    if (found && Object.keys(found).length > 0) return found
  }
  return {}
}

/** Whether a field takes words as they are typed. */
export const takesWords = (field: z.ZodType) => field.safeParse('一句普通的话，随手写的').success
