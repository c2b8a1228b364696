'use client'

import { type ReactNode, useActionState } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { Chips } from '@/components/ui/chips'
import { Note } from '@/components/ui/note'
import { type Option, SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea, TextField } from '@/components/ui/text-field'
import { type FormState, IDLE } from '@/lib/ground/input/form'

/** What a form of the register asks for. Ids are its own, since a page has several forms. */
type PlaceField =
  | { type: 'hidden'; name: string; value: string }
  | { type: 'text' | 'lines'; name: string; label: string; help?: string; value?: string; required?: boolean }
  | { type: 'day'; name: string; label: string; help?: string; value?: string; min?: string }
  | { type: 'choice'; name: string; label: string; options: Option[]; value?: string; placeholder: string }
  | { type: 'several'; name: string; label: string; options: Option[]; value: string[] }
  | { type: 'flag'; name: string; label: string }

interface PlaceFormProps {
  id: string
  label: string
  action: (state: FormState, form: FormData) => Promise<FormState>
  fields: PlaceField[]
  submit: { label: string; busy: string; variant?: 'primary' | 'normal' | 'danger'; small?: boolean }
  children?: ReactNode
}

/** One form of the register of places; a refusal gives what was typed back. */
export function PlaceForm({ id, label, action, fields, submit, children }: PlaceFormProps) {
  const [state, formAction] = useActionState(action, IDLE)
  return (
    <form
      action={formAction}
      aria-label={label}
      className="place-form"
      key={state.values ? JSON.stringify(state.values) : 'fresh'}
    >
      {state.message && <Note kind="refusal">{state.message}</Note>}
      {fields.map((field) => (
        <Asked key={field.name} id={`${id}-${field.name}`} field={field} state={state} />
      ))}
      {children}
      <div>
        <SubmitButton
          variant={submit.variant ?? 'normal'}
          {...(submit.small && { size: 'small' as const })}
          busyLabel={submit.busy}
        >
          {submit.label}
        </SubmitButton>
      </div>
    </form>
  )
}

function Asked({ id, field, state }: { id: string; field: PlaceField; state: FormState }) {
  const typed = state.values?.[field.name]
  const word = typeof typed === 'string' ? typed : undefined
  const error = state.fields?.[field.name]
  switch (field.type) {
    case 'hidden':
      return <input type="hidden" name={field.name} value={field.value} />
    case 'text': {
      const { type: _, value, ...rest } = field
      return <TextField id={id} {...rest} defaultValue={word ?? value} error={error} maxLength={80} />
    }
    case 'lines': {
      const { type: _, value, ...rest } = field
      return <TextArea id={id} {...rest} defaultValue={word ?? value} error={error} maxLength={600} />
    }
    case 'day': {
      const { type: _, value, ...rest } = field
      return <TextField id={id} {...rest} type="date" defaultValue={word ?? value} error={error} required />
    }
    case 'choice': {
      const { type: _, value, ...rest } = field
      return <SelectField id={id} {...rest} defaultValue={word ?? value ?? ''} error={error} required />
    }
    case 'several':
      return (
        <Chips
          id={id}
          multiple
          name={field.name}
          label={field.label}
          options={field.options}
          value={state.values ? [typed ?? []].flat() : field.value}
          error={error}
        />
      )
    case 'flag':
      return (
        <Checkbox name={field.name} defaultChecked={word === 'on'}>
          {field.label}
        </Checkbox>
      )
  }
}
