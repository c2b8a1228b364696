'use client'

import type { ReactNode } from 'react'
import { usePosted } from '@/components/form/posted'
import { signOutAction } from './account/actions'

/** One button that ends the session; it works without script. */
export function SignOutForm({ children }: { children: ReactNode }) {
  const [, post] = usePosted(signOutAction)
  return (
    <form action={post}>
      <button type="submit">{children}</button>
    </form>
  )
}
