import { LONGEST_REFERENCE } from '@/lib/ground/documents/number'
import type { FormField } from './form-field'

type Line = Extract<FormField, { kind: 'line' }>

/** The document that sets something, by its number or name. */
export function documentField(about: Pick<Line, 'name' | 'label' | 'help' | 'value' | 'required' | 'wide'>): Line {
  return { kind: 'line', max: LONGEST_REFERENCE, ...about }
}
