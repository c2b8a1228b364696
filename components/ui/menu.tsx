import { type ReactNode, useId } from 'react'

interface MenuProps {
  /** What is on the button. */
  trigger: ReactNode
  triggerClass: string
  /** Names the button where what is on it does not. */
  label?: string
  /** Any change of it makes a new, closed menu: give it what the links inside change. */
  stateKey?: string
  children: ReactNode
}

/**
 * A button that opens a list of links or buttons. Native popover: it works without script, closes on Escape and on a
 * tap elsewhere; at the desk it hangs from its button, on the phone it is a sheet at the bottom.
 */
export function Menu({ trigger, triggerClass, label, stateKey, children }: MenuProps) {
  const id = useId()
  return (
    <>
      <button type="button" className={triggerClass} popoverTarget={id} aria-label={label}>
        {trigger}
      </button>
      <div key={stateKey} id={id} popover="auto" className="menu">
        {children}
      </div>
    </>
  )
}
