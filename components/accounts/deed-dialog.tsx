'use client'

import { useActionState, useEffect, useRef } from 'react'
import type { ButtonLook } from '@/components/ui/button-look'
import { closeDialog, Dialog, DialogCancel } from '@/components/ui/dialog'
import { Note } from '@/components/ui/note'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { type FormState, IDLE } from '@/lib/ground/input/form'
import { HandOver, type HandOverWords } from './hand-over'

export type DeedAction = (state: FormState, form: FormData) => Promise<FormState>

export interface DeedDialogProps {
  id: string
  action: DeedAction
  /** On what it is done. */
  hidden: Record<string, string>
  look?: ButtonLook
  words: Record<'label' | 'title' | 'text' | 'busy' | 'cancel' | 'close', string>
  /** What has to be said with it: a day, a reason. */
  field?: { name: string; label: string; type?: 'date' | 'text'; value?: string; least?: string; maxLength?: number }
  /** Where it ends in a link that is shown once. */
  link?: HandOverWords
}

/** A deed that asks before it is done: a question, what will happen, one verb. It closes when it is done, or shows the link that it made. */
export function DeedDialog({ id, action, hidden, look, words, field, link }: DeedDialogProps) {
  const [state, send] = useActionState(action, IDLE)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.status === 'done' && !state.link) closeDialog(place.current)
  }, [state])
  return (
    <Dialog
      id={id}
      trigger={{ ...look, label: words.label }}
      title={words.title}
      consequence={words.text}
      closeLabel={words.close}
    >
      <div ref={place}>
        {state.link && link ? (
          <HandOver link={state.link} words={link} />
        ) : (
          <form action={send} className="grid gap-3">
            {state.status === 'refused' && <Note kind="refusal">{state.message}</Note>}
            {Object.entries(hidden).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            {field && (
              <TextField
                id={`${id}-${field.name}`}
                name={field.name}
                label={field.label}
                type={field.type ?? 'text'}
                error={state.fields?.[field.name]}
                defaultValue={state.values?.[field.name] ?? field.value}
                min={field.least}
                maxLength={field.maxLength}
                required
                autoComplete="off"
              />
            )}
            <div className="dialog-actions">
              <DialogCancel dialogId={id} label={words.cancel} />
              <SubmitButton variant={look?.variant === 'danger' ? 'danger' : 'primary'} busyLabel={words.busy}>
                {words.label}
              </SubmitButton>
            </div>
          </form>
        )}
      </div>
    </Dialog>
  )
}
