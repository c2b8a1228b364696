'use client'

import { type ReactNode, useActionState } from 'react'
import { FieldGroup } from '@/components/ui/field'
import { Note } from '@/components/ui/note'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea, TextField } from '@/components/ui/text-field'
import { type FormState, IDLE } from '@/lib/ground/input/form'

interface GatherFormProps {
  issues: readonly { id: string; title: ReactNode; facts: ReactNode }[]
  action: (state: FormState, form: FormData) => Promise<FormState>
  words: {
    name: string
    nameHelp: string
    reason: string
    reasonHelp: string
    issues: string
    issuesHelp: string
    submit: string
    busy: string
  }
}

/** Names what several issues share, and which of them go under it: all, unless a tick is taken away. */
export function GatherForm({ issues, action, words }: GatherFormProps) {
  const [state, formAction] = useActionState(action, IDLE)
  const { title, reason, issueIds } = state.values ?? {}
  const chosen = state.values ? [issueIds ?? []].flat() : issues.map(({ id }) => id)
  return (
    <form action={formAction} className="gather-form">
      {state.message && <Note kind="refusal">{state.message}</Note>}
      <TextField
        name="title"
        label={words.name}
        help={words.nameHelp}
        helpAt="right"
        defaultValue={typeof title === 'string' ? title : ''}
        error={state.fields?.title}
      />
      <TextArea
        name="reason"
        label={words.reason}
        help={words.reasonHelp}
        defaultValue={typeof reason === 'string' ? reason : ''}
        error={state.fields?.reason}
      />
      <FieldGroup id="issueIds" label={words.issues} help={words.issuesHelp} error={state.fields?.issueIds}>
        <ul className="gather-issues">
          {issues.map(({ id, title: heading, facts }) => (
            <li key={id}>
              <label className="checkbox">
                <input type="checkbox" name="issueIds" value={id} defaultChecked={chosen.includes(id)} />
                <span>
                  {heading}
                  <span className="sub">{facts}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </FieldGroup>
      <SubmitButton size="big" busyLabel={words.busy}>
        {words.submit}
      </SubmitButton>
    </form>
  )
}
