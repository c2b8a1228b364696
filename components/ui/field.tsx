import type { ReactNode } from 'react'
import { Icon } from './icon'

export interface FieldProps {
  /** Id of the control, from which those of its help and error are made. */
  id: string
  label: ReactNode
  help?: ReactNode
  /** Short help (4 到 60 字) stands at the right of the label. */
  helpAt?: 'below' | 'right'
  /** What is wrong and what to write. */
  error?: string
  /** As wide as the form where fields stand side by side. */
  wide?: boolean
}

/** The attributes that tie a control to its help and its error. */
export function fieldControl({ id, help, error }: Pick<FieldProps, 'id' | 'help' | 'error'>) {
  const describedBy = [help !== undefined && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ')
  return { id, 'aria-invalid': error ? true : undefined, 'aria-describedby': describedBy || undefined } as const
}

/** A label above a control, help beneath or at the right, and an error with its icon. */
export function Field({
  id,
  label,
  help,
  helpAt = 'below',
  error,
  wide,
  children,
}: FieldProps & { children: ReactNode }) {
  const helpText = help !== undefined && (
    <span className="field-help" id={`${id}-help`}>
      {help}
    </span>
  )
  return (
    <div className="field" data-wide={wide ? '' : undefined}>
      <div className="field-head">
        <label className="field-label" htmlFor={id}>
          {label}
        </label>
        {helpAt === 'right' && helpText}
      </div>
      {children}
      {helpAt === 'below' && helpText}
      <FieldError id={id} error={error} />
    </div>
  )
}

/** The error of a field: what is wrong and what to write. */
export function FieldError({ id, error }: { id: string; error?: string }) {
  if (!error) return null
  return (
    <p className="field-error" id={`${id}-error`}>
      <Icon name="warning" />
      <span>{error}</span>
    </p>
  )
}

/** Several controls under one label: chips, checkboxes, photos. */
export function FieldGroup({
  id,
  label,
  help,
  helpAt = 'right',
  error,
  wide,
  children,
}: FieldProps & { children: ReactNode }) {
  const helpText = help !== undefined && (
    <span className="field-help" id={`${id}-help`}>
      {help}
    </span>
  )
  return (
    <fieldset
      className="field"
      id={id}
      data-wide={wide ? '' : undefined}
      aria-describedby={fieldControl({ id, help, error })['aria-describedby']}
    >
      <legend className="sr-only">{label}</legend>
      <div className="field-head">
        <span className="field-label" aria-hidden>
          {label}
        </span>
        {helpAt === 'right' && helpText}
      </div>
      {children}
      {helpAt === 'below' && helpText}
      <FieldError id={id} error={error} />
    </fieldset>
  )
}
