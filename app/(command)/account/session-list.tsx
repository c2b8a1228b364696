'use client'

import { useActionState } from 'react'
import { Line, Lines } from '@/components/ui/lines'
import { Note } from '@/components/ui/note'
import { SubmitButton } from '@/components/ui/submit-button'
import { Tag } from '@/components/ui/tag'
import { IDLE } from '@/lib/ground/input/form'
import { revokeOtherSessionsAction, revokeSessionAction } from './actions'

interface SessionListProps {
  sessions: { id: string; device: string; since: string; present: boolean }[]
  words: { label: string; present: string; revoke: string; revoking: string; revokeOthers: string }
}

/** Where one is signed in, the present device first; each other one can be signed out, or all of them at once. */
export function SessionList({ sessions, words }: SessionListProps) {
  const [ofOne, revoke] = useActionState(revokeSessionAction, IDLE)
  const [ofOthers, revokeOthers] = useActionState(revokeOtherSessionsAction, IDLE)
  const refusal = [ofOne, ofOthers].find((state) => state.status === 'refused')?.message
  return (
    <>
      {refusal && (
        <div className="p-4">
          <Note kind="refusal">{refusal}</Note>
        </div>
      )}
      <Lines label={words.label}>
        {sessions.map(({ id, device, since, present }) => (
          <Line
            key={id}
            title={device}
            sub={since}
            trailing={
              present ? (
                <Tag kind="brand">{words.present}</Tag>
              ) : (
                <form action={revoke}>
                  <input type="hidden" name="sessionId" value={id} />
                  <SubmitButton variant="normal" busyLabel={words.revoking}>
                    {words.revoke}
                  </SubmitButton>
                </form>
              )
            }
          />
        ))}
      </Lines>
      {sessions.length > 2 && (
        <form action={revokeOthers} className="px-4 pt-2 pb-4">
          <SubmitButton variant="normal" busyLabel={words.revoking}>
            {words.revokeOthers}
          </SubmitButton>
        </form>
      )}
    </>
  )
}
