import type { ReactNode } from 'react'
import { ActionBar } from '@/components/ui/action-bar'
import type { ButtonLook } from '@/components/ui/button-look'
import { Icon } from '@/components/ui/icon'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextLink } from '@/components/ui/text-link'
import { useDialogAround } from './asked-dialog'
import { useFormWords } from './form-words'

interface Submit extends ButtonLook {
  label: string
  busy?: string
  /** What is sent with this button, where there are several. */
  name?: string
  value?: string
  /** An icon alone, named by the label: held down or not. */
  pressed?: boolean
}

export interface FormActionsProps {
  submit: Submit | Submit[]
  /** The page without the form; a dialog around it knows it already. */
  cancel?: string
  /** What pressing the button does, beneath it. */
  note?: ReactNode
  /** On the phone the one action is fixed at the bottom. */
  bar?: boolean
}

/** Until what changed is read again, sending would only be refused once more. */
const WAITING = { 'aria-disabled': true } as const

interface Sending {
  reading: boolean
  onPress: (button: HTMLButtonElement) => void
}

/** How a form is sent, and the way out of it: in a dialog it stands first. */
export function FormActions({ submit, cancel, note, bar, reading, onPress }: FormActionsProps & Sending) {
  const words = useFormWords()
  const dialog = useDialogAround()
  const back = dialog?.back ?? cancel
  const buttons = [submit].flat().map((one) => {
    const { label, busy, pressed, ...look } = one
    if (pressed !== undefined) return <IconButton key={label} {...one} pressed={pressed} />
    return (
      <SubmitButton
        key={label}
        {...look}
        {...(bar && { size: 'big' })}
        busyLabel={busy}
        onClick={(event) => onPress(event.currentTarget)}
        {...(reading && WAITING)}
      >
        {label}
      </SubmitButton>
    )
  })
  if (bar) return <ActionBar note={note}>{buttons}</ActionBar>
  const wayOut = back && (
    <TextLink
      className="button"
      href={back}
      scroll={false}
      onClick={(event) => {
        if (!dialog) return
        event.preventDefault()
        dialog.close()
      }}
    >
      {words.cancel}
    </TextLink>
  )
  return (
    <div className="form-actions">
      {dialog && wayOut}
      {buttons}
      {!dialog && wayOut}
      {note && <p className="sub">{note}</p>}
    </div>
  )
}

function IconButton({ label, icon, name, value, pressed }: Submit & { pressed: boolean }) {
  return (
    <button
      type="submit"
      className="icon-button plan-button"
      name={name}
      value={value}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
    >
      {icon && <Icon name={icon} />}
    </button>
  )
}
