'use client'

import { type RefObject, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Separated } from '@/components/ui/separated'
import { fill } from '@/lib/ground/i18n/later'
import { ago } from './ago'
import type { Draft } from './draft'
import type { OutboxWords } from './outbox-words'

interface OutboxListProps {
  dialog: RefObject<HTMLDialogElement | null>
  drafts: readonly Draft[]
  now: number
  words: OutboxWords
  onEdit: (draft: Draft) => void
  onRemove: (draft: Draft) => void
  /** Left out where there is nothing to send, or no signal. */
  onSend?: () => void
}

/** The drafts of this account on this phone: what each says, what came of it; to correct, delete or send. */
export function OutboxList({ dialog, drafts, now, words, onEdit, onRemove, onSend }: OutboxListProps) {
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="outbox-title">
      <div className="dialog-body">
        <div className="flex items-start gap-2">
          <h2 id="outbox-title" className="grow">
            {words.list}
          </h2>
          <form method="dialog">
            <button type="submit" className="icon-button -mt-1 -mr-2" aria-label={words.close}>
              <Icon name="cross" />
            </button>
          </form>
        </div>
        <ul className="draft-list">
          {drafts.map((draft) => (
            <DraftItem
              key={draft.id}
              draft={draft}
              when={ago(draft.writtenAt, now, words)}
              words={words}
              onEdit={() => onEdit(draft)}
              onRemove={() => onRemove(draft)}
            />
          ))}
        </ul>
        {onSend && (
          <Button variant="primary" onClick={onSend}>
            {words.sendNow}
          </Button>
        )}
      </div>
    </dialog>
  )
}

interface DraftItemProps {
  draft: Draft
  when: string
  words: OutboxWords
  onEdit: () => void
  onRemove: () => void
}

function DraftItem({ draft, when, words, onEdit, onRemove }: DraftItemProps) {
  const [sure, setSure] = useState(false)
  const { fields, photos, state, refusal } = draft
  return (
    <li>
      <b>{fields.title?.trim() || words.untitled}</b>
      <span className="sub">
        <Separated items={[words.states[state], when, photos.length > 0 && fill(words.photos, { n: photos.length })]} />
      </span>
      {refusal && (
        <p className="field-error">
          <Icon name="warning" />
          <span>{[refusal.message, ...Object.values(refusal.fields ?? {})].join(' ')}</span>
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={onEdit}>
          {words.edit}
        </Button>
        <Button size="small" variant={sure ? 'danger' : 'quiet'} onClick={() => (sure ? onRemove() : setSure(true))}>
          {sure ? words.removeSure : words.remove}
        </Button>
      </div>
    </li>
  )
}
