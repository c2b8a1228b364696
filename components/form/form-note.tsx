import type { RefObject } from 'react'
import { Note } from '@/components/ui/note'
import type { FormState } from '@/lib/ground/input/form'
import type { Trouble } from './answer-of'
import type { FormField, FormItem } from './form-field'
import { useFormWords } from './form-words'
import { keepText } from './kept-text'

interface FormNoteProps {
  id: string
  form: RefObject<HTMLFormElement | null>
  state: FormState
  trouble?: Trouble
  restored: boolean
  hidden?: Record<string, string | number>
  fields?: FormItem[]
  meanwhile?: string | undefined
  refusal?: string | undefined
  unavailable?: string | undefined
}

/** What the answer says above the fields: done, refused, overtaken by someone, or no answer at all. */
export function FormNote({
  state,
  trouble,
  restored,
  hidden,
  fields = [],
  meanwhile,
  refusal,
  unavailable,
  id,
  form,
}: FormNoteProps) {
  const words = useFormWords()
  if (trouble) return <NoAnswer trouble={trouble} id={id} form={form} />
  if (restored) return <Note>{words.restored}</Note>
  const { status, code, message, values } = state
  if (status === 'done') return message ? <Note>{message}</Note> : null
  if (status === 'idle') return <Unsent refusal={refusal} unavailable={unavailable} />
  const renewed = values?.version !== undefined && values.version !== String(hidden?.version)
  if (unavailable && renewed) return <Note>{[meanwhile, unavailable].filter(Boolean).join(' ')}</Note>
  if (code === 'changed') return <Note>{(renewed && meanwhile) || message}</Note>
  if (code === 'signed_out')
    return (
      <Note kind="refusal">
        {message}{' '}
        <a href="/login" target="_blank" rel="noreferrer">
          {words.signIn}
        </a>
      </Note>
    )
  return <Note kind="refusal">{unseen(state.fields, fields) ?? message}</Note>
}

function Unsent({ refusal, unavailable }: Pick<FormNoteProps, 'refusal' | 'unavailable'>) {
  if (refusal) return <Note kind="refusal">{refusal}</Note>
  return unavailable ? <Note>{unavailable}</Note> : null
}

/** What is wrong with something that no field of the form shows. */
function unseen(wrong: FormState['fields'], items: FormItem[]): string | undefined {
  const fields = items.flatMap((item): FormField[] => (item.kind === 'group' ? item.fields : [item]))
  const seen = fields.flatMap((field) =>
    field.kind === 'grid'
      ? field.columns.map(({ name }) => name)
      : [field.name, ...('also' in field ? (field.also ?? []) : [])],
  )
  return Object.entries(wrong ?? {}).find(([name]) => !seen.includes(name))?.[1]
}

/** Why no answer came, and the way on: what was written is still there. */
function NoAnswer({ trouble, id, form }: { trouble: Trouble } & Pick<FormNoteProps, 'id' | 'form'>) {
  const words = useFormWords()
  if (trouble.kind === 'renewed')
    return (
      <Note kind="refusal">
        {words.renewed}{' '}
        <button
          type="button"
          className="text-link"
          onClick={() => {
            if (form.current) keepText(id, form.current)
            window.location.reload()
          }}
        >
          {words.reload}
        </button>
      </Note>
    )
  return (
    <Note kind="refusal">
      {trouble.kind === 'failed' ? words.failed.replace('{digest}', trouble.digest) : words.lost}{' '}
      <button type="submit" className="text-link">
        {words.again}
      </button>
    </Note>
  )
}
