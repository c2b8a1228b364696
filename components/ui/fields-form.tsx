'use client'

import { useActionState } from 'react'
import { type FormState, IDLE } from '@/lib/ground/input/form'
import type { ButtonLook } from './button-look'
import { Note } from './note'
import { type Option, SelectField } from './select-field'
import { SubmitButton } from './submit-button'
import { TextArea, TextField } from './text-field'
import { TextLink } from './text-link'

interface Named {
  name: string
  label: string
  help?: string
  value?: string
  required?: boolean
}
export type FormField = Named &
  (
    | { kind: 'line' | 'day' | 'text' }
    | { kind: 'choice'; options: Option[] | { label: string; options: Option[] }[]; placeholder?: string }
  )

interface FieldsFormProps {
  /** Names the form, and begins the ids of its fields: unique on the page. */
  id: string
  label: string
  action: (state: FormState, form: FormData) => Promise<FormState>
  hidden?: Record<string, string | number>
  fields?: FormField[]
  submit: ButtonLook & { label: string; busy: string }
  /** The page without the form. */
  cancel?: { href: string; label: string }
}

/** A plain form of a few fields: what was typed comes back on every refusal, with what is wrong beneath each field. */
export function FieldsForm({ id, label, action, hidden = {}, fields = [], submit, cancel }: FieldsFormProps) {
  const [state, send] = useActionState(action, IDLE)
  const { label: word, busy, ...look } = submit
  return (
    <form action={send} className="fields-form" aria-label={label} data-bare={fields.length === 0 ? '' : undefined}>
      {state.status === 'refused' && state.message && <Note kind="refusal">{state.message}</Note>}
      {state.status === 'done' && state.message && <Note>{state.message}</Note>}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {/* a browser empties a form once it was sent: each answer draws the fields anew with what was typed */}
      <FieldList key={JSON.stringify(state.values ?? null)} id={id} fields={fields} state={state} />
      <div className="fields-form-actions">
        <SubmitButton {...look} busyLabel={busy}>
          {word}
        </SubmitButton>
        {cancel && (
          <TextLink className="button" href={cancel.href}>
            {cancel.label}
          </TextLink>
        )}
      </div>
    </form>
  )
}

function FieldList({ id, fields, state }: { id: string; fields: FormField[]; state: FormState }) {
  return fields.map(({ kind, value, ...field }) => {
    const typed = state.values?.[field.name]
    const common = {
      ...field,
      id: `${id}-${field.name}`,
      defaultValue: typeof typed === 'string' ? typed : (value ?? ''),
      error: state.fields?.[field.name],
    }
    if (kind === 'text') return <TextArea key={field.name} {...common} />
    if (kind === 'choice') return <SelectField key={field.name} options={[]} {...common} />
    return <TextField key={field.name} type={kind === 'day' ? 'date' : 'text'} {...common} />
  })
}
