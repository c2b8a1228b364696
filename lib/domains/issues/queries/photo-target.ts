import 'server-only'
import type { Actor } from '@/lib/ground/access/actor'
import { issuesFor } from '@/lib/ground/access/scope/issues'
import { read } from '@/lib/ground/database/transaction'
import { issueNamed } from './named'
import { OPEN } from './open'

export type PhotoTarget = { id: string; number: string; title: string }

/** The issue of a number or id that the actor may add photos to: one that has not ended, within the scope of a note. Null otherwise. */
export async function getPhotoTarget(actor: Actor, name: string): Promise<PhotoTarget | null> {
  const named = issueNamed(name)
  if (!named) return null
  return read(actor, (client) =>
    client.issue.findFirst({
      where: { AND: [named, OPEN, issuesFor(actor, 'issue.note')] },
      select: { id: true, number: true, title: true },
    }),
  )
}
