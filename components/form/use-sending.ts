'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, type RefObject, useEffect, useRef, useState, useTransition } from 'react'
import type { FormState } from '@/lib/ground/input/form'
import type { RefusalCode } from '@/lib/ground/refusal'
import { type Answer, answerOf } from './answer-of'
import { giveBackText } from './kept-text'
import { type FormAction, usePosted } from './posted'

interface SendingOptions {
  id: string
  form: RefObject<HTMLFormElement | null>
  action: FormAction
  /** The last touch on what is sent. */
  prepare?: ((form: FormData) => void) | undefined
  onDone: (state: FormState) => void
}

/** Someone acted meanwhile: the page beneath is read again, so that the next try is made on what is true now. */
const OVERTAKEN: (RefusalCode | undefined)[] = ['changed', 'wrong_stage', 'status_decided']

/**
 * Sends a form and remembers the answer. The form itself is left as it stands, so nothing that was written goes; without
 * script the browser sends it, and the server gives back what was written.
 */
export function useSending({ id, form, action, prepare, onDone }: SendingOptions) {
  const router = useRouter()
  const [posted, post] = usePosted(action)
  const [answer, setAnswer] = useState<Answer>({ state: posted })
  const [tries, setTries] = useState(0)
  const [restored, setRestored] = useState(false)
  const [sending, start] = useTransition()
  const [reading, read] = useTransition()
  const pressed = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (form.current && giveBackText(id, form.current)) setRestored(true)
  }, [id, form])

  function conclude(next: Answer) {
    setAnswer(next)
    setTries((before) => before + 1)
    setRestored(false)
    const { status, code, fields } = next.state
    if (status === 'done') onDone(next.state)
    if (status === 'refused' && OVERTAKEN.includes(code)) read(() => router.refresh())
    if (fields) focusFirst(form.current, fields)
  }

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (sending || reading) return
    const written = new FormData(event.currentTarget)
    const by = pressed.current
    if (by?.name) written.append(by.name, by.value)
    prepare?.(written)
    start(async () => {
      const next = await answerOf(action, written)
      start(() => conclude(next))
    })
  }

  /** Which button it was: Safari 14 does not say with the form. The same is meant when it is sent once more. */
  const press = (button: HTMLButtonElement) => {
    pressed.current = button
  }

  return { ...answer, posted, post, send, press, tries, restored, reading }
}

/** Leads to the first field that is wrong, in the order of the page. */
function focusFirst(form: HTMLFormElement | null, wrong: Record<string, string>) {
  requestAnimationFrame(() => {
    const controls = [...(form?.elements ?? [])] as HTMLInputElement[]
    controls.find(({ name, type }) => wrong[name] && type !== 'hidden')?.focus()
  })
}
