'use client'

import { useActionState } from 'react'
import { Icon, type IconName } from '@/components/ui/icon'
import { type FormState, IDLE } from '@/lib/ground/input/form'

interface IconFormProps {
  action: (state: FormState, form: FormData) => Promise<FormState>
  hidden: Record<string, string>
  icon: IconName
  label: string
  pressed?: boolean
}

/** A form of one button, drawn as an icon with its name. Why it was refused stands beneath. */
export function IconForm({ action, hidden, icon, label, pressed }: IconFormProps) {
  const [state, formAction] = useActionState(action, IDLE)
  return (
    <form action={formAction}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className="icon-button plan-button" aria-label={label} title={label} aria-pressed={pressed}>
        <Icon name={icon} />
      </button>
      {state.message && (
        <span role="alert" className="field-error">
          {state.message}
        </span>
      )}
    </form>
  )
}
