'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { createContext, type ReactNode, useContext, useId, useLayoutEffect, useRef } from 'react'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/text-link'
import { useFormWords } from './form-words'

interface AskedDialogProps {
  title: string
  /** What will happen, in one paragraph. */
  effect?: string
  /** The page without it. */
  back: string
  /** Of a dialog that a script opened over the page, not an address. */
  onClose?: () => void
  /** Narrow for a question of one field. */
  narrow?: boolean
  children: ReactNode
}

/** The way out of the dialog around a form: the page without it, and how a script closes it. */
export interface WayOut {
  back: string
  close: () => void
}
const Around = createContext<WayOut | null>(null)
/** The dialog around a form, if it stands in one. */
export const useDialogAround = () => useContext(Around)

/**
 * A question over the page, that the address asks (?do=triage) or a button. Before the script arrives it stands in the
 * page; then it is a modal dialog: focus stays inside, Escape closes it.
 */
export function AskedDialog({ title, effect, back, onClose, narrow, children }: AskedDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const router = useRouter()
  const words = useFormWords()
  const id = useId()
  const leave = () => (onClose ? dialog.current?.close() : router.replace(back as Route, { scroll: false }))

  useLayoutEffect(() => {
    const element = dialog.current
    if (!element || element.matches(':modal')) return
    element.close()
    element.showModal()
    // a first field that is focused on a phone would cover the question with the keyboard
    const fields = 'form :is(input:not([type=hidden]), textarea, select)'
    const first = matchMedia('(pointer: fine)').matches && element.querySelector<HTMLElement>(fields)
    if (first) first.focus()
    else element.focus()
  }, [])

  return (
    <dialog
      ref={dialog}
      open
      tabIndex={-1}
      className="dialog [&:not(:modal)]:static [&:not(:modal)]:m-0 [&:not(:modal)]:mb-4 [&:not(:modal)]:w-full"
      data-size={narrow ? undefined : 'wide'}
      aria-labelledby={id}
      onCancel={(event) => {
        if (onClose) return
        event.preventDefault()
        leave()
      }}
      onClose={() => dialog.current?.open === false && onClose?.()}
    >
      <div className="dialog-body">
        <div className="flex items-start gap-2">
          <h2 id={id} className="grow">
            {title}
          </h2>
          <TextLink
            className="icon-button -mt-1 -mr-2"
            href={back}
            replace
            scroll={false}
            aria-label={words.close}
            onClick={(event) => {
              if (!onClose) return
              event.preventDefault()
              leave()
            }}
          >
            <Icon name="cross" />
          </TextLink>
        </div>
        {effect && <p className="dialog-consequence">{effect}</p>}
        <Around value={{ back, close: leave }}>{children}</Around>
      </div>
    </dialog>
  )
}
