'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { OfflineBar } from '@/components/ui/offline-bar'
import { Toast } from '@/components/ui/toast'
import { fill } from '@/lib/ground/i18n/later'
import { ago } from './ago'
import type { Draft } from './draft'
import { OutboxList } from './outbox-list'
import type { OutboxWords } from './outbox-words'
import { useOutbox, useSignal, watchSignal } from './use-outbox'

interface OutboxBarProps {
  cadreId: string
  /** The page records issues: without a signal the bar says that work goes on, also when nothing waits yet. */
  recording?: boolean
  words: OutboxWords
}

/**
 * What is still on this phone: how many reports wait and since when, with a way to see, correct and delete them. It sends
 * them when the signal is back, on whatever page it stands, and says under which number each arrived.
 */
export function OutboxBar({ cadreId, recording, words }: OutboxBarProps) {
  const [outbox, { drafts: all, editing, reachable, signedOut, sent }] = useOutbox(cadreId)
  const signal = useSignal()
  const now = useNow()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => watchSignal(outbox), [outbox])

  const drafts = all.filter(({ id, state }) => state !== 'writing' || id !== editing)
  const waiting = drafts.filter(({ state }) => state === 'waiting')
  const refused = drafts.filter(({ state }) => state === 'refused')
  const offline = !signal || !reachable
  const stuck = waiting.length + refused.length
  const edit = (draft: Draft) => {
    dialog.current?.close()
    if (recording) outbox.pick(draft)
    else window.location.assign(`/issues/new?draft=${draft.id}`)
  }
  return (
    <>
      {(stuck > 0 || (recording && offline)) && (
        <OfflineBar title={offline ? words.offline : fill(words.waitingTitle, { n: stuck })}>
          {offline && words.offlineText}
          <Figures {...{ waiting, refused, now, words }} />
          {signedOut && <SignIn words={words} />}
          {drafts.length > 0 && (
            <button type="button" aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
              {words.look}
            </button>
          )}
        </OfflineBar>
      )}
      {drafts.length > 0 && (
        <OutboxList
          {...{ dialog, drafts, now, words }}
          onEdit={edit}
          onRemove={({ id }) => void outbox.discard(id)}
          onSend={!offline && waiting.length > 0 ? () => void outbox.flush() : undefined}
        />
      )}
      {sent.length > 0 && <Sent numbers={sent} words={words} />}
    </>
  )
}

interface FiguresProps {
  waiting: readonly Draft[]
  refused: readonly Draft[]
  now: number
  words: OutboxWords
}

/** 待上报 2 条,最早一条 19 分钟前。1 条没有报上。 */
function Figures({ waiting, refused, now, words }: FiguresProps) {
  const oldest = waiting[0]
  return (
    <>
      {(oldest || refused.length > 0) && <br />}
      {oldest && `${fill(words.waiting, { n: waiting.length, ago: ago(oldest.writtenAt, now, words) })} `}
      {refused.length > 0 && `${fill(words.refused, { n: refused.length })} `}
    </>
  )
}

/** The session has ended: the drafts stay, and are sent once somebody with the same account is signed in again. */
function SignIn({ words }: { words: OutboxWords }) {
  const path = usePathname()
  return (
    <>
      {words.signedOut} <a href={`/login?next=${encodeURIComponent(path)}`}>{words.signIn}</a>{' '}
    </>
  )
}

function Sent({ numbers, words }: { numbers: readonly string[]; words: OutboxWords }) {
  const last = numbers.at(-1) ?? ''
  return (
    <Toast link={{ href: `/issues/${encodeURIComponent(last)}`, label: words.open }}>
      {fill(numbers.length === 1 ? words.sentOne : words.sent, { n: numbers.length, number: last })}
    </Toast>
  )
}

/** The phone's time, renewed twice a minute. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
