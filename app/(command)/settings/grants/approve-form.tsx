'use client'

import { useActionState } from 'react'
import type { DeedAction } from '@/components/accounts/deed-dialog'
import { Note } from '@/components/ui/note'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/ground/input/form'

interface ApproveFormProps {
  action: DeedAction
  grantId: string
  words: { approve: string; approving: string }
}

/** One button: what is approved stands beside it. */
export function ApproveForm({ action, grantId, words }: ApproveFormProps) {
  const [state, send] = useActionState(action, IDLE)
  return (
    <form action={send}>
      {state.status === 'refused' && <Note kind="refusal">{state.message}</Note>}
      <input type="hidden" name="grantId" value={grantId} />
      <SubmitButton variant="secondary" busyLabel={words.approving}>
        {words.approve}
      </SubmitButton>
    </form>
  )
}
