'use client'

import { type ReactNode, useActionState } from 'react'
import { IDLE } from '@/lib/ground/input/form'
import { signOutAction } from './account/actions'

/** One button that ends the session; it works without script. */
export function SignOutForm({ children }: { children: ReactNode }) {
  const [, action] = useActionState(signOutAction, IDLE)
  return (
    <form action={action}>
      <button type="submit">{children}</button>
    </form>
  )
}
