'use client'

import { useActionState } from 'react'
import { Note } from '@/components/ui/note'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { type FormState, IDLE } from '@/lib/ground/input/form'

interface AcceptFormProps {
  matter: { id: string; version: number }
  units: readonly { id: string; shortName: string }[]
  action: (state: FormState, form: FormData) => Promise<FormState>
  words: { label: string; lead: string; choose: string; missing: string; yes: string; no: string; busy: string }
}

/** Headquarters' decision: taken up, with who answers, or declined. */
export function AcceptForm({ matter, units, action, words }: AcceptFormProps) {
  const [state, formAction] = useActionState(action, IDLE)
  const chosen = state.values?.leadUnitId
  const noLead = state.code === 'lead_required'
  return (
    <form action={formAction} aria-label={words.label}>
      <input type="hidden" name="commonIssueId" value={matter.id} />
      <input type="hidden" name="version" value={matter.version} />
      {state.message && !noLead && <Note kind="refusal">{state.message}</Note>}
      <SelectField
        key={String(chosen)}
        id={`lead-${matter.id}`}
        name="leadUnitId"
        label={words.lead}
        placeholder={words.choose}
        options={units.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        defaultValue={typeof chosen === 'string' ? chosen : ''}
        error={noLead ? words.missing : state.fields?.leadUnitId}
      />
      <div className="actions">
        <SubmitButton name="accept" value="yes" busyLabel={words.busy}>
          {words.yes}
        </SubmitButton>
        <SubmitButton name="accept" value="no" variant="normal" busyLabel={words.busy}>
          {words.no}
        </SubmitButton>
      </div>
    </form>
  )
}
