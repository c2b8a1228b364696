import type { ComponentProps } from 'react'
import { Field, type FieldProps, fieldControl } from './field'

type Named = Omit<FieldProps, 'id'> & { id?: string; name: string }

/** One line of text, a number, a date or a password, with its label. The id is the name unless given. */
export function TextField({
  id,
  label,
  help,
  helpAt,
  error,
  wide,
  ...input
}: Named & Omit<ComponentProps<'input'>, keyof Named>) {
  const field = { id: id ?? input.name, label, help, helpAt, error, wide }
  return (
    <Field {...field}>
      <input className="input" {...input} {...fieldControl(field)} />
    </Field>
  )
}

/** Several lines of text, with its label. `large` is the first thing to write on a phone. */
export function TextArea({
  id,
  label,
  help,
  helpAt,
  error,
  wide,
  large,
  ...input
}: Named & { large?: boolean } & Omit<ComponentProps<'textarea'>, keyof Named>) {
  const field = { id: id ?? input.name, label, help, helpAt, error, wide }
  return (
    <Field {...field}>
      <textarea className="input" data-size={large ? 'big' : undefined} rows={3} {...input} {...fieldControl(field)} />
    </Field>
  )
}
