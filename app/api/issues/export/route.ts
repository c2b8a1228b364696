import { Readable } from 'node:stream'
import { z } from 'zod'
import { dayOf } from '@/lib/clock'
import { formatter } from '@/lib/i18n/format'
import { seatWords } from '@/lib/i18n/seats'
import { translator } from '@/lib/i18n/translator'
import { beginExport, ROWS_AT_MOST } from '@/lib/issues/export/begin'
import { exportColumns } from '@/lib/issues/export/columns'
import { exportRows } from '@/lib/issues/export/rows'
import { workbookStream } from '@/lib/issues/export/workbook'
import { readIssueFilter } from '@/lib/issues/filter'
import { issueWords } from '@/lib/issues/words'
import { routeHandler } from '@/lib/route'

/** What the list reads softly, the export reads softly too: the same address gives the same issues. */
const AnyQuery = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/** The list of the same address as xlsx, streamed; on the record before its first row leaves. */
export const GET = routeHandler('issue.export', { query: AnyQuery }, async (actor, { query, now }) => {
  const { filter } = readIssueFilter(query)
  const { ids, more } = await beginExport(actor, filter, now)
  const [t, words, roles, format] = await Promise.all([
    translator('export'),
    issueWords(),
    translator('roles'),
    formatter(),
  ])
  const who = [seatWords(actor.seats, roles) || actor.post, actor.name].join(' ')
  const stream = workbookStream(
    {
      name: t('sheet'),
      columns: exportColumns(t, words),
      watermark: t('watermark', { who, at: format.asOf(now) }),
      ...(more && { notice: t('notice', { max: format.number(ROWS_AT_MOST) }) }),
    },
    exportRows(actor, ids),
  )
  const day = dayOf(now).replaceAll('-', '')
  const name = encodeURIComponent(`${t('file')}-${day}.xlsx`)
  return new Response(Readable.toWeb(stream) as ReadableStream, {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="issues-${day}.xlsx"; filename*=UTF-8''${name}`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
})
