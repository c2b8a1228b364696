'use client'

import { useActionState, useEffect, useRef } from 'react'
import { closeDialog, Dialog, DialogCancel } from '@/components/ui/dialog'
import { Note } from '@/components/ui/note'
import { type Option, SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { IDLE } from '@/lib/ground/input/form'
import { draftGrantAction } from '../../grants/actions'

interface DraftGrantDialogProps {
  accountId: string
  today: string
  roles: Option[]
  places: { label: string; options: Option[] }[]
  words: Record<
    'label' | 'title' | 'text' | 'busy' | 'role' | 'place' | 'from' | 'to' | 'toHelp' | 'cancel' | 'close',
    string
  >
}

const ID = 'draft-grant'

/** A role, where it is, from when and until when. It gives nothing before another approves it. */
export function DraftGrantDialog({ accountId, today, roles, places, words }: DraftGrantDialogProps) {
  const [state, action] = useActionState(draftGrantAction, IDLE)
  const form = useRef<HTMLFormElement>(null)
  const text = (name: string) => {
    const value = state.values?.[name]
    return typeof value === 'string' ? value : undefined
  }
  useEffect(() => {
    if (state.status === 'done') closeDialog(form.current)
  }, [state])
  return (
    <Dialog
      id={ID}
      trigger={{ label: words.label, size: 'small' }}
      title={words.title}
      consequence={words.text}
      closeLabel={words.close}
    >
      <form ref={form} action={action} className="grid gap-3">
        {state.status === 'refused' && <Note kind="refusal">{state.message}</Note>}
        <input type="hidden" name="accountId" value={accountId} />
        <SelectField
          key={`role ${text('role')}`}
          name="role"
          label={words.role}
          options={roles}
          error={state.fields?.role}
          defaultValue={text('role')}
          required
        />
        <SelectField
          key={`place ${text('place')}`}
          name="place"
          label={words.place}
          options={places}
          error={state.fields?.place}
          defaultValue={text('place')}
        />
        <TextField
          name="fromOn"
          type="date"
          label={words.from}
          error={state.fields?.fromOn}
          defaultValue={text('fromOn') ?? today}
          min={today}
          required
        />
        <TextField
          name="toOn"
          type="date"
          label={words.to}
          help={words.toHelp}
          error={state.fields?.toOn}
          defaultValue={text('toOn')}
          min={today}
        />
        <div className="dialog-actions">
          <DialogCancel dialogId={ID} label={words.cancel} />
          <SubmitButton busyLabel={words.busy}>{words.label}</SubmitButton>
        </div>
      </form>
    </Dialog>
  )
}
