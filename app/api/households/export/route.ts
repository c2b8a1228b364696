import { Readable } from 'node:stream'
import { z } from 'zod'
import { exportColumns } from '@/lib/domains/households/export/columns'
import { beginExport, exportRows, ROWS_AT_MOST } from '@/lib/domains/households/export/rows'
import { readRegisterFilter } from '@/lib/domains/households/filter'
import { registerWords } from '@/lib/domains/households/words'
import { seatWords } from '@/lib/ground/access/seat-words'
import { dayOf } from '@/lib/ground/clock'
import { formatter } from '@/lib/ground/i18n/format'
import { translator } from '@/lib/ground/i18n/translator'
import { routeHandler } from '@/lib/ground/requests/route'
import { workbookStream } from '@/lib/ground/sheets/write/workbook'

/** What the list reads softly, the export reads softly too: the same address gives the same households. */
const AnyQuery = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/** The register of the same address as xlsx, masked and streamed; on the record before its first row leaves. */
export const GET = routeHandler('household.export', { query: AnyQuery }, async (actor, { query, now }) => {
  const { filter } = readRegisterFilter(query)
  const { more } = await beginExport(actor, filter, now)
  const [words, t, roles, format] = await Promise.all([
    registerWords(),
    translator('export'),
    translator('roles'),
    formatter(),
  ])
  const who = [seatWords(actor.seats, roles) || actor.post, actor.name].join(' ')
  const stream = workbookStream(
    {
      name: words.t('title'),
      columns: exportColumns(words),
      watermark: t('watermark', { who, at: format.asOf(now) }),
      ...(more && { notice: t('notice', { max: format.number(ROWS_AT_MOST) }) }),
    },
    exportRows(actor, filter, now),
  )
  const day = dayOf(now).replaceAll('-', '')
  const name = encodeURIComponent(`${words.t('title')}-${day}.xlsx`)
  return new Response(Readable.toWeb(stream) as ReadableStream, {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="households-${day}.xlsx"; filename*=UTF-8''${name}`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
})
