'use client'

import { useRef } from 'react'
import { type FormAction, usePosted } from '@/components/form/posted'
import { ActionBar } from '@/components/ui/action-bar'
import { Note } from '@/components/ui/note'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-field'
import { Toast } from '@/components/ui/toast'
import { TITLE_LENGTH } from '@/lib/domains/issues/limits'
import type { FormState } from '@/lib/ground/input/form'
import { CategoryField } from './category-field'
import { titleError } from './check-report'
import { singleValues, type Values } from './form-values'
import { MoreFields } from './more-fields'
import { useOutbox, useSignal } from './outbox/use-outbox'
import { PhotoField } from './photo-field'
import { PlaceField, type Places } from './place-field'
import { SendNote } from './send-note'
import { SettleFields } from './settle-fields'
import { useDraft } from './use-draft'
import { useSend } from './use-send'
import type { ReportWords } from './words'

interface ReportFormProps {
  cadreId: string
  /** The id that the issue will have: minted with the page, so that a form sent twice makes one. */
  mintedId: string
  action: FormAction
  places: Places
  maySettle: boolean
  redLine: readonly string[]
  /** What the form begins with: of a visit, its village, household and what was seen. */
  start?: { values: Values; household: string } | undefined
  words: ReportWords
}

/**
 * A new issue in four fields. A plain form before the script arrives; with it, what is typed is kept on the phone as it is
 * typed, photos are made small, and without a signal the report waits in the outbox.
 */
export function ReportForm({ cadreId, mintedId, action, places, maySettle, redLine, start, words }: ReportFormProps) {
  const [state, formAction] = usePosted(action)
  const [outbox, { reachable, drafts }] = useOutbox(cadreId)
  const online = useSignal() && reachable
  const form = useRef<HTMLFormElement>(null)
  const given = singleValues(state.values ?? {})
  const draft = useDraft({
    ...{ outbox, form, id: given.id ?? mintedId, values: { ...start?.values, ...given } },
    household: start?.household,
  })
  const { send, busy, refusal, forgive } = useSend({ outbox, form, draft, online, refused: state, words })
  const errors = shownErrors(refusal.fields, draft.values.title, words)

  return (
    <form
      ref={form}
      className="narrow-form"
      action={formAction}
      onSubmit={send}
      onInput={(event) => {
        draft.touched()
        forgive(event)
      }}
      noValidate
    >
      <input type="hidden" name="id" value={draft.id} />
      <Notices draft={draft} refusal={refusal} words={words} />
      <div key={draft.version}>
        <TextArea
          name="title"
          large
          label={words.title.label}
          help={words.title.help}
          helpAt="right"
          maxLength={TITLE_LENGTH.max * 2}
          placeholder={words.title.placeholder}
          defaultValue={draft.values.title}
          error={errors.title}
        />
        <CategoryField value={draft.values.category} error={errors.category} words={words.category} />
        <PlaceField
          places={places}
          values={draft.values}
          household={draft.household}
          errors={errors}
          words={words.place}
          onHousehold={draft.setHousehold}
        />
        <PhotoField
          photos={draft.photos}
          onChange={draft.setPhotos}
          error={errors.photos}
          lost={state.status === 'refused'}
          words={words.photos}
        />
        <MoreFields values={draft.values} errors={errors} words={words.more} />
        {maySettle && <SettleFields values={draft.values} errors={errors} words={words.settle} />}
      </div>
      <ActionBar
        note={<SendNote key={draft.version} form={form} values={draft.values} redLine={redLine} words={words.send} />}
      >
        <SubmitButton size="big" block busyLabel={words.send.busy} {...(busy && BUSY)}>
          {busy ? words.send.busy : online ? words.send.submit : words.send.keep}
        </SubmitButton>
      </ActionBar>
      {draft.laidAside && drafts.some((one) => one.state === 'waiting') && <Toast>{words.draft.kept}</Toast>}
    </form>
  )
}

const BUSY = { 'aria-busy': true, 'aria-disabled': true } as const

interface NoticesProps {
  draft: ReturnType<typeof useDraft>
  refusal: Pick<FormState, 'message' | 'code'>
  words: ReportWords
}

/** Why it did not go through, and that the words of last time are back. */
function Notices({ draft, refusal, words }: NoticesProps) {
  return (
    <>
      {refusal.message && (
        <Note kind="refusal">
          {refusal.message}{' '}
          {refusal.code === 'signed_out' && (
            <a href="/login?next=/issues/new" target="_blank" rel="noreferrer">
              {words.send.signIn}
            </a>
          )}
        </Note>
      )}
      {draft.resumed && !refusal.message && (
        <Note>
          {draft.resumed.refusal?.message ?? words.draft.resumed}{' '}
          <button type="button" className="text-link" onClick={() => void draft.startAnew()}>
            {words.draft.startAnew}
          </button>
        </Note>
      )}
    </>
  )
}

/** The server's word on a title is general; the form's own says what to write. */
function shownErrors(fields: Record<string, string>, title: string | undefined, words: ReportWords) {
  if (!fields.title) return fields
  return { ...fields, title: titleError(title, words) ?? fields.title }
}
