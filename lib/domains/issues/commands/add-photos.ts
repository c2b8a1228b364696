import 'server-only'
import type { IssueEvent } from '@/lib/domains/issues/events'
import { circumstancesOf } from '@/lib/domains/issues/queries/move-context'
import { carryOut } from '@/lib/domains/issues/rules/carry-out'
import type { AddPhotos } from '@/lib/domains/issues/schema'
import type { Actor } from '@/lib/ground/access/actor'
import type { Instant } from '@/lib/ground/clock'
import { transaction } from '@/lib/ground/database/transaction'
import { Refusal } from '@/lib/ground/refusal'
import { lockIssue } from './lock'
import { seatThatMay } from './move'
import { type ReadyPhoto, savePhotos } from './photos'
import { saveIssue } from './save'

/** How many photos one issue keeps over all its life. */
const PHOTOS_OF_AN_ISSUE = 60

/**
 * Adds photos to an issue that is not yet closed: a note made of pictures (RULES.md 2), so the word of a lead restarts the
 * clock of silence. Pictures that the issue has already are no news and leave no event. Says how many are new; refuses:
 * out of scope, closed or withdrawn, none sent, too many on one issue.
 */
export async function addPhotos(
  actor: Actor,
  input: AddPhotos,
  photos: readonly ReadyPhoto[],
  now: Instant,
): Promise<{ number: string; added: number }> {
  if (photos.length === 0) throw new Refusal('invalid', { fields: { photos: 'missing' } })
  return transaction(actor, async (tx) => {
    const locked = await lockIssue(tx, actor, input, 'note', now)
    const { context, seat } = seatThatMay(actor, 'note', locked, await circumstancesOf(tx, locked.row, {}, locked.at))
    const noted = carryOut(
      'note',
      locked.facts,
      { issueId: locked.row.id, version: locked.row.version, text: '' },
      context,
    )
    const count = await savePhotos(tx, locked.row.id, photos, actor.cadreId, locked.at)
    const { number } = locked.row
    if (count === 0) return { number, added: 0 }
    if ((await tx.attachment.count({ where: { issueId: locked.row.id } })) > PHOTOS_OF_AN_ISSUE)
      throw new Refusal('too_many_photos', { max: PHOTOS_OF_AN_ISSUE })
    const events = noted.events.map(
      (event): IssueEvent => (event.type === 'noted' ? { type: 'photosAdded', count } : event),
    )
    await saveIssue(tx, locked.row, { ...noted, events }, { cadreId: actor.cadreId, seat }, locked.at)
    return { number, added: count }
  })
}
