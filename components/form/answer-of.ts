import { unstable_isUnrecognizedActionError as isOfAnotherBuild, unstable_rethrow as rethrow } from 'next/navigation'
import { type FormState, IDLE } from '@/lib/ground/input/form'
import type { FormAction } from './posted'

/** Why no answer came: no signal, a bug of ours (with its number), or a page of an older build. */
export type Trouble = { kind: 'lost' | 'renewed' } | { kind: 'failed'; digest: string }
export type Answer = { state: FormState; trouble?: Trouble }

/** Sends a form and gives back what the server says, or why it says nothing. What leads elsewhere goes on as it is. */
export async function answerOf(action: FormAction, form: FormData): Promise<Answer> {
  try {
    return { state: await action(IDLE, form) }
  } catch (error) {
    rethrow(error)
    return { state: IDLE, trouble: troubleOf(error) }
  }
}

function troubleOf(error: unknown): Trouble {
  if (isOfAnotherBuild(error)) return { kind: 'renewed' }
  const digest = error instanceof Error && 'digest' in error && error.digest
  return digest ? { kind: 'failed', digest: String(digest) } : { kind: 'lost' }
}
