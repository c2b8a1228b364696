'use client'

import { useActionState } from 'react'
import { ActionBar } from '@/components/ui/action-bar'
import { Chips } from '@/components/ui/chips'
import { Note } from '@/components/ui/note'
import type { Option } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea, TextField } from '@/components/ui/text-field'
import { type FormState, IDLE } from '@/lib/ground/input/form'

interface VisitFormProps {
  action: (state: FormState, form: FormData) => Promise<FormState>
  /** The id that the visit will have: minted with the page, so that a form sent twice makes one. */
  mintedId: string
  householdId: string
  kind: string
  kinds: Option[]
  findings: Option[]
  mayReport: boolean
  words: Record<
    | 'findings'
    | 'findingsHelp'
    | 'note'
    | 'notePlaceholder'
    | 'kind'
    | 'withWhom'
    | 'details'
    | 'submit'
    | 'submitIssue'
    | 'busy',
    string
  >
}

/** What was seen, by a thumb or in a few words; the kind of visit is settled already and folded away. */
export function VisitForm(props: VisitFormProps) {
  const { action, mintedId, householdId, kind, kinds, findings, mayReport, words } = props
  const [state, send] = useActionState(action, IDLE)
  const typed = state.values ?? {}
  const one = (name: string) => (Array.isArray(typed[name]) ? typed[name][0] : typed[name])
  return (
    <form action={send} className="narrow-form">
      {state.status === 'refused' && <Note kind="refusal">{state.message}</Note>}
      <input type="hidden" name="id" value={mintedId} />
      <input type="hidden" name="householdId" value={householdId} />
      <div key={JSON.stringify(state.values)}>
        <Chips
          name="findings"
          label={words.findings}
          help={words.findingsHelp}
          options={findings}
          value={typed.findings}
          error={state.fields?.findings}
          columns={3}
          multiple
        />
        <TextArea
          name="note"
          label={words.note}
          placeholder={words.notePlaceholder}
          maxLength={300}
          rows={2}
          defaultValue={one('note')}
          error={state.fields?.note}
        />
        <details className="visit-details" open={Boolean(state.fields?.kind ?? state.fields?.withWhom) || undefined}>
          <summary>{words.details}</summary>
          <Chips
            name="kind"
            label={words.kind}
            options={kinds}
            value={one('kind') ?? kind}
            error={state.fields?.kind}
          />
          <TextField
            name="withWhom"
            label={words.withWhom}
            maxLength={60}
            defaultValue={one('withWhom')}
            error={state.fields?.withWhom}
            autoComplete="off"
          />
        </details>
      </div>
      <ActionBar>
        <SubmitButton size="big" block busyLabel={words.busy} name="next" value="page">
          {words.submit}
        </SubmitButton>
        {mayReport && (
          <SubmitButton variant="normal" size="big" busyLabel={words.busy} name="next" value="issue">
            {words.submitIssue}
          </SubmitButton>
        )}
      </ActionBar>
    </form>
  )
}
