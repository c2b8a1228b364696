'use client'

import { useRouter } from 'next/navigation'
import { useActionState, useEffect, useTransition } from 'react'
import { Note } from '@/components/ui/note'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextLink } from '@/components/ui/text-link'
import { type FormState, IDLE } from '@/lib/ground/input/form'
import { type MoveField, MoveFieldInput } from './move-field'

interface MoveFormProps {
  action: (state: FormState, form: FormData) => Promise<FormState>
  issueId: string
  /** Of the issue as the page shows it now: what the move is made on. */
  version: number
  fields: MoveField[]
  /** Who did what when, where someone acted since the form was opened. */
  meanwhile?: string
  /** Why the move cannot be made now; what was typed stays to be read. */
  unavailable?: string
  /** The page without the form. */
  back: string
  words: { submit: string; busy: string; cancel: string }
}

/** Until what changed is read again, sending would only be refused once more. */
const WAITING = { 'aria-disabled': true, onClick: (event: React.MouseEvent) => event.preventDefault() } as const

/** The form of one move. What was typed comes back on every refusal; after someone else's move the page is read again beneath it. */
export function MoveForm(props: MoveFormProps) {
  const { action, issueId, version, fields, unavailable, back, words } = props
  const [state, send] = useActionState(action, IDLE)
  const router = useRouter()
  const [reading, read] = useTransition()
  const changed = state.code === 'changed' || state.code === 'wrong_stage'

  useEffect(() => {
    if (state.status === 'refused' && changed) read(() => router.refresh())
  }, [state, changed, router])

  return (
    <form action={send} className="grid gap-3" noValidate={state.status === 'refused'}>
      <Said state={state} {...props} />
      <input type="hidden" name="issueId" value={issueId} />
      <input type="hidden" name="version" value={version} key={version} />
      {/* a browser empties a form once it was sent: each answer draws the fields anew with what was typed */}
      <Fields key={JSON.stringify(state.values)} fields={fields} state={state} />
      <div className="dialog-actions">
        <TextLink className="button" href={back} scroll={false}>
          {words.cancel}
        </TextLink>
        {!unavailable && (
          <SubmitButton busyLabel={words.busy} {...(reading && WAITING)}>
            {words.submit}
          </SubmitButton>
        )}
      </div>
    </form>
  )
}

/** Why it did not go through; where someone acted meanwhile, who did what. */
function Said({ state, version, meanwhile, unavailable }: MoveFormProps & { state: FormState }) {
  if (state.status !== 'refused') return unavailable ? <Note>{unavailable}</Note> : null
  const renewed = state.values?.version !== undefined && state.values.version !== String(version)
  if (unavailable && renewed) return <Note>{[meanwhile, unavailable].filter(Boolean).join(' ')}</Note>
  if (state.code === 'changed') return <Note>{(renewed && meanwhile) || state.message}</Note>
  return <Note kind="refusal">{state.message}</Note>
}

function Fields({ fields, state }: { fields: MoveField[]; state: FormState }) {
  const wrong = { ...state.fields }
  wrong.lead ??= wrong.leadUnitId ?? wrong.leadTeamId ?? ''
  return fields.map((field) => (
    <MoveFieldInput
      key={field.name}
      field={field}
      typed={state.values && (state.values[field.name] ?? (field.kind === 'tick' ? '' : undefined))}
      error={wrong[field.name] || undefined}
    />
  ))
}
