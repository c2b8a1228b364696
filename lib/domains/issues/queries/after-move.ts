import 'server-only'
import type { PersonalVerb } from '@/lib/domains/issues/rules/moves'
import type { Actor } from '@/lib/ground/access/actor'
import { issuesFor } from '@/lib/ground/access/scope/issues'
import { read } from '@/lib/ground/database/transaction'

/** Where a move leads: back to the issue, or to the list where it is no longer the actor's to see (a returned one). */
export async function addressAfter(actor: Actor, issueId: string, verb: PersonalVerb): Promise<string> {
  return read(actor, async (tx) => {
    const { number } = await tx.issue.findUniqueOrThrow({ where: { id: issueId }, select: { number: true } })
    const seen = await tx.issue.count({ where: { AND: [{ id: issueId }, issuesFor(actor, 'issue.view')] } })
    return seen ? `/issues/${encodeURIComponent(number)}?done=${verb}` : `/issues?done=${verb}`
  })
}
