import { expect, test } from 'vitest'
import { fieldsOf } from '@/lib/ground/input/form'
import { CORPUS, type Hostile } from '../http/hostile/corpus'
import { declaredActions } from '../support/http/listed-actions'
import { fieldsOfAction } from '../support/http/schemas'

/** What a field's schema is given of a value, as a form brings it: bytes that are no UTF-8 arrive with the mark of such. */
function brought({ value }: Hostile): unknown {
  const form = new FormData()
  const values = Array.isArray(value) ? value : [value instanceof Uint8Array ? new TextDecoder().decode(value) : value]
  for (const one of values) form.append('field', one)
  return fieldsOf(form).field
}

const NEVER = CORPUS.filter(({ words }) => !words)
/** A password may be made of anything that somebody can type again; a broken link of where to go next keeps nobody out. */
const takesAnything = (field: string) => /password|^next$/i.test(field)

// Over HTTP (tests/http/hostile) each field is tried with a share of the values; here with all that no field may take.
test.each(declaredActions())('no field of $name takes what cannot be read, has no end or comes twice', (action) => {
  for (const [field, schema] of fieldsOfAction(action))
    for (const hostile of takesAnything(field) ? [] : NEVER)
      expect(schema.safeParse(brought(hostile)).success, `${hostile.name} in ${field}`).toBe(false)
})
