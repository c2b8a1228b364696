'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/text-link'

interface MoveDialogProps {
  title: string
  /** What will happen, in one paragraph. */
  effect: string
  closeLabel: string
  /** The page without it. */
  back: string
  children: ReactNode
}

/**
 * The question that the address asks (?do=triage). Before the script arrives it stands in the page; then it becomes a
 * modal dialog: focus stays inside, Escape closes it.
 */
export function MoveDialog({ title, effect, closeLabel, back, children }: MoveDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const router = useRouter()

  useLayoutEffect(() => {
    const element = dialog.current
    if (!element || element.matches(':modal')) return
    element.close()
    element.showModal()
    // a first field that is focused on a phone would cover the question with the keyboard
    const fields = 'form :is(input:not([type=hidden]), textarea, select)'
    if (matchMedia('(pointer: fine)').matches) element.querySelector<HTMLElement>(fields)?.focus()
    else element.focus()
  }, [])

  return (
    <dialog
      ref={dialog}
      open
      tabIndex={-1}
      className="dialog [&:not(:modal)]:static [&:not(:modal)]:m-0 [&:not(:modal)]:mb-4 [&:not(:modal)]:w-full"
      data-size="wide"
      aria-labelledby="move-title"
      onCancel={(event) => {
        event.preventDefault()
        router.replace(back as Route, { scroll: false })
      }}
    >
      <div className="dialog-body">
        <div className="flex items-start gap-2">
          <h2 id="move-title" className="grow">
            {title}
          </h2>
          <TextLink className="icon-button -mt-1 -mr-2" href={back} replace scroll={false} aria-label={closeLabel}>
            <Icon name="cross" />
          </TextLink>
        </div>
        <p className="dialog-consequence">{effect}</p>
        {children}
      </div>
    </dialog>
  )
}
