import 'server-only'
import type { Actor } from '@/lib/ground/access/actor'
import { issuesFor } from '@/lib/ground/access/scope/issues'
import { read } from '@/lib/ground/database/transaction'
import { Refusal } from '@/lib/ground/refusal'
import { issuesSeenWhole } from './sight'

export type Picture = { contentType: string; bytes: Uint8Array<ArrayBuffer> }

/** A photo of an issue that the actor sees whole, or its thumbnail. Refuses: any other, as not found. */
export async function getPicture(actor: Actor, id: string, size: 'whole' | 'thumbnail'): Promise<Picture> {
  return read(actor, async (client) => {
    const within = { AND: [issuesFor(actor, 'issue.view'), issuesSeenWhole(actor) ?? {}] }
    const row = await client.attachment.findFirst({
      where: { id, issue: { is: within } },
      select: { contentType: true, image: size === 'whole', thumbnail: size === 'thumbnail' },
    })
    if (!row) throw new Refusal('not_found')
    return { contentType: row.contentType, bytes: row.thumbnail ?? row.image }
  })
}
