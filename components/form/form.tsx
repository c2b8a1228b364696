'use client'

import { type ReactNode, useRef, useState } from 'react'
import { useDialogAround } from './asked-dialog'
import { Fields } from './fields'
import { FormActions, type FormActionsProps } from './form-actions'
import type { Columns, FormItem } from './form-field'
import { FormNote } from './form-note'
import { isOutcome, Outcome } from './outcome'
import type { FormAction } from './posted'
import { useSending } from './use-sending'

export interface FormProps extends FormActionsProps {
  /** Names the form, and begins the ids of its fields: unique on the page. */
  id: string
  label?: string
  /** Above the fields: what this is about, where nothing around it says so. */
  title?: string
  text?: string
  action: FormAction
  /** On what it is done, and of which version. */
  hidden?: Record<string, string | number>
  fields?: FormItem[]
  columns?: Columns
  /** Who did what when, where someone acted since the form was opened. */
  meanwhile?: string | undefined
  /** Why an earlier try, sent another way, was refused. */
  refusal?: string | undefined
  /** Why it cannot be sent now; what was written stays to be read. */
  unavailable?: string | undefined
  /** What stands here where there is no form any more; what came of it is shown all the same. */
  closed?: ReactNode
  /** Words before a value that was asked for: it is shown once, in the place of the form. */
  shows?: string
  /** The last touch on what is sent, by a form's own script. */
  prepare?: (form: FormData) => void
  children?: ReactNode
}

/**
 * Every form: works before its script arrives; what was written stays on every refusal, on a lost signal, with an ended
 * session and after a new build; what is wrong stands beneath its field.
 */
export function Form(props: FormProps) {
  const { id, label, action, hidden = {}, fields = [], columns, unavailable, closed, shows, children } = props
  const form = useRef<HTMLFormElement>(null)
  const dialog = useDialogAround()
  const [round, setRound] = useState(0)
  const sending = useSending({
    ...{ id, form, action, prepare: props.prepare },
    onDone(answered) {
      setRound((before) => before + 1)
      if (!isOutcome(answered, shows)) dialog?.close()
    },
  })
  const { state, posted, tries, reading } = sending
  if (isOutcome(state, shows)) return <Outcome state={state} shows={shows} />
  if (closed) return closed
  // a form that is done begins anew; one that was refused keeps what stands in it
  const given = {
    ...(round === 0 && posted.values && { values: posted.values }),
    ...(state.fields && { fields: state.fields }),
  }
  return (
    <form
      ref={form}
      action={sending.post}
      onSubmit={sending.send}
      noValidate={state.status === 'refused'}
      className={props.bar ? 'form narrow-form' : 'form'}
      aria-label={label}
      data-bare={fields.length === 0 && !children ? '' : undefined}
    >
      {props.title && <h2 className="form-title">{props.title}</h2>}
      {props.text && <p className="form-text">{props.text}</p>}
      <FormNote {...sending} {...props} form={form} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Fields key={round} form={id} items={fields} columns={columns} given={given} tries={tries} />
      {children}
      <FormActions {...props} reading={reading} onPress={sending.press} submit={unavailable ? [] : props.submit} />
    </form>
  )
}
