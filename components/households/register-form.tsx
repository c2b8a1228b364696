'use client'

import { useRouter } from 'next/navigation'
import { useActionState, useEffect, useTransition } from 'react'
import { type MoveField, MoveFieldInput } from '@/components/issues/move-field'
import { Note } from '@/components/ui/note'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextLink } from '@/components/ui/text-link'
import { type FormState, IDLE } from '@/lib/ground/input/form'

interface RegisterFormProps {
  action: (state: FormState, form: FormData) => Promise<FormState>
  /** What the form is about: household, member, version. */
  hidden: Record<string, string>
  fields: MoveField[]
  /** Who changed what just now, for whoever was overtaken. */
  meanwhile?: string
  /** The page without the form. */
  back: string
  /** Two columns at the desk. */
  wide?: boolean
  words: { submit: string; busy: string; cancel: string }
}

/** Until what changed is read again, sending would only be refused once more. */
const WAITING = { 'aria-disabled': true, onClick: (event: React.MouseEvent) => event.preventDefault() } as const

/** A form of the register. What was typed comes back on every refusal; after someone else's change the page is read again beneath it. */
export function RegisterForm({ action, hidden, fields, meanwhile, back, wide, words }: RegisterFormProps) {
  const [state, send] = useActionState(action, IDLE)
  const router = useRouter()
  const [reading, read] = useTransition()
  const overtaken = state.code === 'changed' || state.code === 'already_decided'

  useEffect(() => {
    if (overtaken && state.status === 'refused') read(() => router.refresh())
  }, [state, overtaken, router])

  const renewed = state.values?.version !== undefined && state.values.version !== hidden.version
  return (
    <form action={send} className="grid gap-3" noValidate={state.status === 'refused'}>
      {state.status === 'refused' &&
        (state.code === 'changed' ? (
          <Note>{(renewed && meanwhile) || state.message}</Note>
        ) : (
          <Note kind="refusal">{state.message}</Note>
        ))}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      {/* a browser empties a form once it was sent: each answer draws the fields anew with what was typed */}
      <div key={JSON.stringify(state.values)} className={wide ? 'register-fields' : 'grid gap-3'}>
        {fields.map((field) => (
          <MoveFieldInput
            key={field.name}
            field={field}
            typed={state.values && (state.values[field.name] ?? (field.kind === 'tick' ? '' : undefined))}
            error={state.fields?.[field.name]}
          />
        ))}
      </div>
      <div className="dialog-actions">
        <TextLink className="button" href={back} scroll={false}>
          {words.cancel}
        </TextLink>
        <SubmitButton busyLabel={words.busy} {...(reading && WAITING)}>
          {words.submit}
        </SubmitButton>
      </div>
    </form>
  )
}
