import type { ComponentProps } from 'react'
import { Field, type FieldProps, fieldControl } from './field'
import { Icon } from './icon'

export interface Option {
  value: string
  label: string
}

type Own = Omit<FieldProps, 'id'> & {
  id?: string
  name: string
  options: Option[] | { label: string; options: Option[] }[]
  /** The empty choice: 请选择. */
  placeholder?: string
}

/** One of several, from the browser's own list. Options may come in named groups. */
export function SelectField({
  id,
  label,
  help,
  helpAt,
  error,
  wide,
  options,
  placeholder,
  ...select
}: Own & Omit<ComponentProps<'select'>, keyof Own>) {
  const field = { id: id ?? select.name, label, help, helpAt, error, wide }
  return (
    <Field {...field}>
      <span className="select">
        <select className="input" {...select} {...fieldControl(field)}>
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) =>
            'options' in option ? (
              <optgroup key={option.label} label={option.label}>
                {option.options.map(({ value, label: text }) => (
                  <option key={value} value={value}>
                    {text}
                  </option>
                ))}
              </optgroup>
            ) : (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ),
          )}
        </select>
        <Icon name="chevron-down" />
      </span>
    </Field>
  )
}
