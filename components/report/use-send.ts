'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { type FormEvent, type RefObject, useRef, useState } from 'react'
import type { FormState } from '@/lib/ground/input/form'
import { checkReport } from './check-report'
import type { Draft } from './outbox/draft'
import type { Outbox } from './outbox/outbox'
import type { Delivery } from './outbox/send'
import type { useDraft } from './use-draft'
import type { ReportWords } from './words'

export type Refused = Pick<FormState, 'message' | 'fields' | 'code'>

interface SendOptions {
  outbox: Outbox
  form: RefObject<HTMLFormElement | null>
  draft: ReturnType<typeof useDraft>
  online: boolean
  /** What the server said to a form that was sent without script. */
  refused: Refused
  words: ReportWords
}

/** Sends the form, or lays it aside where there is no signal, and remembers why not. */
export function useSend({ outbox, form, draft, online, refused, words }: SendOptions) {
  const router = useRouter()
  const [refusal, setRefusal] = useState<Refused>(refused)
  const [busy, setBusy] = useState(false)
  const sending = useRef(false) // also within one tick, before the button knows
  // a draft that was refused brings along what was wrong with it
  const fields = refusal.fields ?? draft.resumed?.refusal?.fields ?? {}

  function refuse(next: Refused) {
    setRefusal(next)
    focusFirst(form.current, next.fields ?? {})
  }

  async function conclude(written: Draft, kept: boolean, delivery: Delivery) {
    sending.current = delivery.kind === 'sent' // until the next page is there
    setBusy(sending.current)
    switch (delivery.kind) {
      case 'sent':
        await draft.forget(written.id)
        router.push(`/issues/${encodeURIComponent(delivery.number)}?done=report` as Route)
        return
      case 'unreachable':
        if (kept) await draft.layAside(written)
        else refuse({ message: words.draft.keptNowhere })
        return
      case 'signedOut':
        refuse({ code: 'signed_out', message: delivery.message })
        return
      case 'refused':
        if (delivery.refusal.code === 'id_taken') draft.renew(written)
        refuse({ message: delivery.refusal.message, fields: delivery.refusal.fields })
    }
  }

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const written = draft.read()
    if (sending.current || !written) return
    const wrong = checkReport(written.fields, words)
    if (Object.keys(wrong).length > 0) return refuse({ fields: wrong })
    setRefusal({})
    sending.current = true
    setBusy(true)
    // kept before it is sent: a page that is closed meanwhile loses nothing, and the same id makes no second issue
    const kept = await outbox.keep(written)
    await conclude(written, kept, online ? await outbox.deliver(written) : { kind: 'unreachable' })
  }

  /** A field that is being corrected is no longer wrong; the server will say whether it is right. */
  function forgive({ target }: FormEvent<HTMLFormElement>) {
    const { name } = target as HTMLInputElement
    if (!fields[name]) return
    const { [name]: _, ...others } = fields
    setRefusal({ ...refusal, fields: others })
  }

  return { send, busy, refusal: { ...refusal, fields }, forgive }
}

/** Leads to the first field that is wrong, in the order of the page. */
function focusFirst(form: HTMLFormElement | null, wrong: Record<string, string>) {
  requestAnimationFrame(() => {
    const controls = [...(form?.elements ?? [])] as HTMLInputElement[]
    const first = controls.find(({ name, type }) => wrong[name] && type !== 'hidden')
    first?.focus()
    first?.scrollIntoView({ block: 'center' })
  })
}
