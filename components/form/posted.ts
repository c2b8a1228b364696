'use client'

import { useActionState } from 'react'
import { type FormState, IDLE } from '@/lib/ground/input/form'

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>

/** What the server answered to a form that was sent without script, and what such a form is sent to. */
export function usePosted(action: FormAction) {
  return useActionState(action, IDLE)
}
