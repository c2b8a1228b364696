import type { RefusalCode } from '@/lib/ground/refusal'

/** What a form shows after a try. Runs anywhere; the words are ready to be shown. */
export type FormState = {
  status: 'idle' | 'done' | 'refused'
  code?: RefusalCode
  message?: string
  fields?: Record<string, string> // what is wrong with a field, by its name
  values?: Record<string, string | string[]> // what was typed, given back on every refusal
  link?: HandedOver
  /** Where one goes from here; the form is over. */
  next?: { href: string; label: string }[]
}

/** A link that works once, to be handed over: it is shown here and never again. `words` say to whom and until when. */
export type HandedOver = { address: string; words: string }

export const IDLE: FormState = { status: 'idle' }

/** A form's fields as a plain object: Next's own keys and files left out, repeated names as lists. */
export function fieldsOf(form: FormData): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {}
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$ACTION')) continue
    const values = form.getAll(name).filter((value) => typeof value === 'string')
    if (values.length === 0) continue
    Object.defineProperty(fields, name, {
      value: values.length === 1 ? values[0] : values,
      enumerable: true,
      configurable: true,
      writable: true,
    })
  }
  return fields
}
