'use client'

import { type ReactNode, useActionState } from 'react'
import type { ButtonLook } from '@/components/ui/button-look'
import { Note } from '@/components/ui/note'
import { SubmitButton } from '@/components/ui/submit-button'
import { type FormState, IDLE } from '@/lib/ground/input/form'
import { type FormField, FormFieldInput } from './form-field'

interface PostingFormProps {
  /** Names the form, and begins the ids of its fields. */
  id: string
  label?: string
  action: (state: FormState, form: FormData) => Promise<FormState>
  hidden?: Record<string, string>
  fields?: FormField[]
  /** Fields that stand side by side at the desk. */
  columns?: boolean
  submit: string
  busy: string
  look?: ButtonLook
  /** What pressing the button does, beneath it. */
  note?: ReactNode
  children?: ReactNode
}

/** A form of the postings: what it asks for is plain data; what was typed comes back on every refusal. */
export function PostingForm({
  id,
  label,
  action,
  hidden = {},
  fields = [],
  columns,
  submit,
  busy,
  look,
  note,
  children,
}: PostingFormProps) {
  const [state, formAction] = useActionState(action, IDLE)
  const typed = state.status === 'refused' ? state.values : undefined
  return (
    <form action={formAction} aria-label={label} className="posting-form" data-form={id}>
      {state.message && <Note kind={state.status === 'refused' ? 'refusal' : 'note'}>{state.message}</Note>}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className={columns ? 'posting-columns' : undefined}>
        {fields.map((field, place) => (
          <FormFieldInput
            key={`${field.name}${field.kind === 'select' ? place : ''}`}
            form={`${id}${field.kind === 'select' ? place : ''}`}
            field={field}
            typed={typed && (typed[field.name] ?? '')}
            error={state.fields?.[field.name]}
          />
        ))}
      </div>
      {children}
      <div className="actions">
        <SubmitButton {...look} busyLabel={busy}>
          {submit}
        </SubmitButton>
        {note && <p className="sub">{note}</p>}
      </div>
    </form>
  )
}
