'use client'

import { type ReactNode, useRef } from 'react'
import { Button } from './button'
import type { ButtonLook } from './button-look'
import { Icon } from './icon'

interface DialogProps {
  id: string
  /** The button that opens it. */
  trigger: ButtonLook & { label: string; className?: string }
  /** A question: 退回这条问题? */
  title: string
  /** What will happen, in one paragraph. */
  consequence?: ReactNode
  closeLabel: string
  wide?: boolean
  /** A form with its own buttons; one that is done calls `closeDialog(event.currentTarget)`, or leaves by a redirect. */
  children: ReactNode
}

/** Closes the dialog around an element. */
export function closeDialog(inside: Element | null) {
  inside?.closest('dialog')?.close()
}

/** The button that leaves a dialog as it was: 取消. */
export function DialogCancel({ dialogId, label }: { dialogId: string; label: string }) {
  return (
    <Button {...{ command: 'close', commandfor: dialogId }} onClick={(event) => closeDialog(event.currentTarget)}>
      {label}
    </Button>
  )
}

/**
 * A question over the page. A native modal dialog: focus stays inside, Escape closes it, focus returns to its button.
 * Where the browser knows `command`, it opens before any script arrives.
 */
export function Dialog({ id, trigger, title, consequence, closeLabel, wide, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const { label, ...look } = trigger
  return (
    <>
      <Button
        {...look}
        {...{ command: 'show-modal', commandfor: id }}
        aria-haspopup="dialog"
        onClick={() => !dialog.current?.open && dialog.current?.showModal()}
      >
        {label}
      </Button>
      <dialog
        ref={dialog}
        id={id}
        className="dialog"
        data-size={wide ? 'wide' : undefined}
        aria-labelledby={`${id}-title`}
      >
        <div className="dialog-body">
          <div className="flex items-start gap-2">
            <h2 id={`${id}-title`} className="grow">
              {title}
            </h2>
            <form method="dialog">
              <button type="submit" className="icon-button -mt-1 -mr-2" aria-label={closeLabel}>
                <Icon name="cross" />
              </button>
            </form>
          </div>
          {consequence && <p className="dialog-consequence">{consequence}</p>}
          {children}
        </div>
      </dialog>
    </>
  )
}
