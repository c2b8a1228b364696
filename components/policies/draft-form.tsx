'use client'

import { useActionState } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { Note } from '@/components/ui/note'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { type FormState, IDLE } from '@/lib/ground/input/form'
import { DraftField } from './draft-field'
import type { PolicyGroup } from './policy-field'

interface DraftFormProps {
  action: (state: FormState, form: FormData) => Promise<FormState>
  groups: PolicyGroup[]
  /** The first day on which it can come into force. */
  earliest: string
  /** Of a draft that was sent back, what was written beside its value. */
  before?: { document: string; effectiveOn: string; immediate: boolean } | undefined
  /** Of a calendar the year. */
  year?: number
  words: {
    document: string
    documentHelp: string
    effectiveOn: string
    effectiveHelp: string
    immediate: string
    submit: string
    busy: string
    works: string
    off: string
  }
}

/** A draft of one kind of rule: what it is to say, the document that sets it, and from when. */
export function DraftForm({ action, groups, earliest, before, year, words }: DraftFormProps) {
  const [state, formAction] = useActionState(action, IDLE)
  const typed = (name: string) => {
    const value = state.values?.[name]
    return typeof value === 'string' ? value : undefined
  }
  return (
    // a refusal gives what was typed back: the fields are made anew with it
    <form action={formAction} className="policy-form" key={state.values ? JSON.stringify(state.values).length : 0}>
      {state.message && <Note kind="refusal">{state.message}</Note>}
      {year !== undefined && <input type="hidden" name="year" value={year} />}
      {groups.map(({ title, fields }, index) => (
        <section key={title ?? index} className="policy-group">
          {title && <h3>{title}</h3>}
          <div className="policy-fields">
            {fields.map((field) => (
              <DraftField key={field.label} field={field} state={state} words={words} />
            ))}
          </div>
        </section>
      ))}
      <section className="policy-group policy-fields">
        <TextField
          name="document"
          label={words.document}
          help={words.documentHelp}
          defaultValue={typed('document') ?? before?.document}
          error={state.fields?.document}
          maxLength={80}
          required
        />
        <TextField
          name="effectiveOn"
          type="date"
          label={words.effectiveOn}
          help={words.effectiveHelp}
          min={earliest}
          defaultValue={typed('effectiveOn') ?? before?.effectiveOn}
          error={state.fields?.effectiveOn}
        />
        <Checkbox name="immediate" defaultChecked={state.values ? typed('immediate') === 'on' : before?.immediate}>
          {words.immediate}
        </Checkbox>
      </section>
      <div className="actions">
        <SubmitButton busyLabel={words.busy}>{words.submit}</SubmitButton>
      </div>
    </form>
  )
}
