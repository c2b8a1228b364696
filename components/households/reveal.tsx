'use client'

import { useActionState, useEffect, useId, useReducer, useRef } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { Note } from '@/components/ui/note'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { type FormState, IDLE } from '@/lib/ground/input/form'

export type RevealAction = (state: FormState, form: FormData) => Promise<FormState>

interface RevealProps {
  action: RevealAction
  /** Which value of whom. */
  hidden: Record<string, string>
  words: Record<'open' | 'title' | 'note' | 'purpose' | 'purposeHelp' | 'shown' | 'busy' | 'close', string>
}

/** Asks for a purpose, then shows one value, once: it stands in no page and no history, and goes with its dialog. */
export function Reveal(props: RevealProps) {
  const { words } = props
  const [round, again] = useReducer((n: number) => n + 1, 0)
  const id = useId()
  return (
    <Dialog
      id={`reveal${id}`}
      trigger={{ label: words.open, variant: 'quiet', size: 'inline', icon: 'eye' }}
      title={words.title}
      consequence={words.note}
      closeLabel={words.close}
    >
      <RevealForm key={round} {...props} onClosed={again} />
    </Dialog>
  )
}

function RevealForm({ action, hidden, words, onClosed }: RevealProps & { onClosed: () => void }) {
  const [state, send] = useActionState(action, IDLE)
  const place = useRef<HTMLDivElement>(null)
  const id = useId()

  useEffect(() => {
    const dialog = place.current?.closest('dialog')
    dialog?.addEventListener('close', onClosed)
    return () => dialog?.removeEventListener('close', onClosed)
  }, [onClosed])

  return (
    <div ref={place}>
      {state.status === 'done' ? (
        <p role="status">
          {words.shown} <b className="text-lg select-all">{state.message}</b>
        </p>
      ) : (
        <form action={send} className="grid gap-3">
          {state.status === 'refused' && <Note kind="refusal">{state.message}</Note>}
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <TextField
            id={`purpose${id}`}
            name="purpose"
            label={words.purpose}
            help={words.purposeHelp}
            error={state.fields?.purpose}
            defaultValue={state.values?.purpose}
            required
            minLength={4}
            maxLength={200}
            autoComplete="off"
          />
          <div className="dialog-actions">
            <SubmitButton busyLabel={words.busy}>{words.open}</SubmitButton>
          </div>
        </form>
      )}
    </div>
  )
}
