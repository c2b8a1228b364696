'use client'

import { useActionState } from 'react'
import { Icon } from '@/components/ui/icon'
import { IDLE } from '@/lib/form'
import { signOutAction } from './account/actions'

/** One button that ends the session; it works without script. */
export function SignOutForm({ label }: { label: string }) {
  const [, action] = useActionState(signOutAction, IDLE)
  return (
    <form action={action}>
      <button type="submit">
        <Icon name="leave" />
        <span>{label}</span>
      </button>
    </form>
  )
}
