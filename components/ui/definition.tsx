'use client'

import { useId, useRef } from 'react'

/**
 * A word with a dotted line: its definition opens on hover, focus and tap, closes on Escape, and can itself be
 * pointed at. Before the script arrives, a tap or Enter opens it all the same (popover).
 */
export function Definition({ word, text }: { word: string; text: string }) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const bubble = useRef<HTMLSpanElement>(null)
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined)

  const show = () => {
    clearTimeout(leaving.current)
    if (!bubble.current?.matches(':popover-open')) bubble.current?.showPopover({ source: button.current ?? undefined })
  }
  const leave = () => {
    leaving.current = setTimeout(() => bubble.current?.hidePopover(), 150)
  }
  const hover = {
    onPointerEnter: (event: React.PointerEvent) => event.pointerType === 'mouse' && show(),
    onPointerLeave: (event: React.PointerEvent) => event.pointerType === 'mouse' && leave(),
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className="definition"
        popoverTarget={id}
        popoverTargetAction="show"
        aria-describedby={id}
        {...hover}
        onFocus={(event) => event.currentTarget.matches(':focus-visible') && show()}
        onBlur={leave}
      >
        {word}
      </button>
      <span ref={bubble} id={id} popover="auto" className="definition-text" {...hover}>
        {text}
      </span>
    </>
  )
}
