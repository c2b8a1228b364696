import { Readable } from 'node:stream'
import { z } from 'zod'
import { beginExport, ROWS_AT_MOST } from '@/lib/domains/issues/export/begin'
import { exportColumns } from '@/lib/domains/issues/export/columns'
import { exportRows } from '@/lib/domains/issues/export/rows'
import { readIssueFilter } from '@/lib/domains/issues/filter'
import { issueWords } from '@/lib/domains/issues/words'
import { seatWords } from '@/lib/ground/access/seat-words'
import { dayOf } from '@/lib/ground/clock'
import { formatter } from '@/lib/ground/i18n/format'
import { translator } from '@/lib/ground/i18n/translator'
import { routeHandler } from '@/lib/ground/requests/route'
import { workbookStream } from '@/lib/ground/sheets/write/workbook'

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
