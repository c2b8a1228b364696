import { Readable } from 'node:stream'
import { z } from 'zod'
import { seatWords } from '@/lib/ground/access/seat-words'
import { auditExportRows, beginAuditExport, ROWS_AT_MOST } from '@/lib/ground/audit/export'
import { auditColumns } from '@/lib/ground/audit/export-columns'
import { readAuditFilter } from '@/lib/ground/audit/filter'
import { auditWords } from '@/lib/ground/audit/words'
import { dayOf } from '@/lib/ground/clock'
import { formatter } from '@/lib/ground/i18n/format'
import { routeHandler } from '@/lib/ground/requests/route'
import { workbookStream } from '@/lib/ground/sheets/write/workbook'

/** What the page reads softly, the export reads softly too: the same address gives the same records. */
const AnyQuery = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/** The audit of the same address as xlsx, streamed; on the record before its first row leaves. */
export const GET = routeHandler('audit.export', { query: AnyQuery }, async (actor, { query, now }) => {
  const begun = await beginAuditExport(actor, readAuditFilter(query), now)
  const [words, format] = await Promise.all([auditWords(), formatter()])
  const { t, roles } = words
  const who = [seatWords(actor.seats, roles) || actor.post, actor.name].join(' ')
  const stream = workbookStream(
    {
      name: t('sheet.sheet'),
      columns: auditColumns(words),
      watermark: t('sheet.watermark', { who, at: format.asOf(now) }),
      ...(begun.more && { notice: t('sheet.notice', { max: format.number(ROWS_AT_MOST) }) }),
    },
    auditExportRows(actor, begun),
  )
  const day = dayOf(now).replaceAll('-', '')
  const name = encodeURIComponent(`${t('sheet.file')}-${day}.xlsx`)
  return new Response(Readable.toWeb(stream) as ReadableStream, {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="audit-${day}.xlsx"; filename*=UTF-8''${name}`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
})
