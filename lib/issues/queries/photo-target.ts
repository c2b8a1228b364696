import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { issuesFor } from '@/lib/access/scope'
import { read } from '@/lib/access/transaction'
import { OPEN } from './open'

export type PhotoTarget = { id: string; number: string; title: string }

/** The issue that the actor may add photos to: one that has not ended, within the scope of a note. Null otherwise. */
export async function getPhotoTarget(actor: Actor, number: string): Promise<PhotoTarget | null> {
  return read(actor, (client) =>
    client.issue.findFirst({
      where: { AND: [{ number }, OPEN, issuesFor(actor, 'issue.note')] },
      select: { id: true, number: true, title: true },
    }),
  )
}
