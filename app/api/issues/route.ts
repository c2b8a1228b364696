import { z } from 'zod'
import { readyPhotos } from '@/lib/domains/issues/commands/photos'
import { reportIssue } from '@/lib/domains/issues/commands/report'
import { ReportForm } from '@/lib/domains/issues/schema'
import { OptionalId } from '@/lib/ground/input/input'
import { Refusal } from '@/lib/ground/refusal'
import { routeHandler } from '@/lib/ground/requests/route'

/** Six photos of 10 MB and the words around them. */
const BYTES_AT_MOST = 62 * 1024 * 1024

/**
 * Takes a new issue from the form or from a phone's outbox: 201 with its number, 200 when it has been taken before. The
 * phone says whose draft it is (`author`): under another's session it is refused as signed out, and kept.
 */
export const POST = routeHandler(
  'issue.report',
  { query: z.strictObject({ author: OptionalId }), form: ReportForm, bytesAtMost: BYTES_AT_MOST },
  async (actor, { query, form, files, now }) => {
    if (query.author && query.author !== actor.cadreId) throw new Refusal('signed_out')
    const { report, settled } = form
    const photos = await readyPhotos(files?.getAll('photos') ?? [])
    const { number, repeated } = await reportIssue(actor, report, photos, now, settled)
    return Response.json({ id: report.id, number, repeated }, { status: repeated ? 200 : 201 })
  },
)
