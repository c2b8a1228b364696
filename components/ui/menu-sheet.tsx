'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'

interface MenuSheetProps {
  /** What its button names as `popoverTarget`. */
  id: string
  className?: string
  /** A page that shows the same. */
  instead: { href: string; label: string }
  /** Called when it is first opened. */
  children: () => ReactNode
}

/**
 * The list that a button opens. What is in it is made when it first opens, so that a closed menu weighs nothing; until
 * script has arrived, or without any, it holds a link to a page that shows the same.
 */
export function MenuSheet({ id, className = 'menu', instead, children }: MenuSheetProps) {
  const sheet = useRef<HTMLDivElement>(null)
  const [opened, setOpened] = useState(false)
  useEffect(() => {
    if (isOpen(sheet.current)) setOpened(true)
  }, [])
  return (
    <div ref={sheet} id={id} popover="auto" className={className} onBeforeToggle={() => setOpened(true)}>
      {opened ? children() : <a href={instead.href}>{instead.label}</a>}
    </div>
  )
}

/** Opened before script arrived; a browser without popovers fails on the selector. */
const isOpen = (sheet: HTMLElement | null) => Boolean(sheet?.showPopover && sheet.matches(':popover-open'))
