import 'server-only'
import { Readable } from 'node:stream'
import { z } from 'zod'
import type { Actor } from '@/lib/ground/access/actor'
import type { Deed } from '@/lib/ground/access/deeds'
import { seatWords } from '@/lib/ground/access/seat-words'
import { dayOf, type Instant } from '@/lib/ground/clock'
import { formatter } from '@/lib/ground/i18n/format'
import { translator } from '@/lib/ground/i18n/translator'
import { type RouteHandler, routeHandler } from '@/lib/ground/requests/route'
import { type Column, workbookStream } from '@/lib/ground/sheets/write/workbook'
import { beginExport, type ListExport } from './export'
import type { List, Sent } from './list'

/** What the list reads softly, the export reads softly too: the same address gives the same rows. */
const AnyQuery = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/** What a list is called as a sheet, and its columns, in the language of the request. */
export type SheetWords<Row> = {
  /** Of the file, in letters that every system takes, and as people read it. */
  plainName: string
  fileName: string
  sheetName: string
  watermark: (by: { who: string; at: string }) => string
  columns: Column<Row>[]
}

/** A list of the same address as xlsx, streamed and marked with who took it out; on the record before its first row leaves. */
export function exportRoute<F, Row>(
  deed: Deed,
  list: List<F>,
  taken: ListExport<F, Row>,
  wordsOf: (filter: F, now: Instant) => Promise<SheetWords<Row>>,
): RouteHandler {
  return routeHandler(deed, { query: AnyQuery }, async (actor, { query, now }) => {
    const { filter } = list.read(query as Sent)
    const { more, batches } = await beginExport(list, taken, actor, filter, now)
    const words = await wordsOf(filter, now)
    const [lists, format] = await Promise.all([translator('lists'), formatter()])
    const stream = workbookStream(
      {
        name: words.sheetName,
        columns: words.columns,
        watermark: words.watermark({ who: await nameOf(actor), at: format.asOf(now) }),
        ...(more && { notice: lists('notice', { max: format.number(taken.atMost) }) }),
      },
      batches,
    )
    return new Response(Readable.toWeb(stream) as ReadableStream, { headers: headersOf(words, now) })
  })
}

async function nameOf(actor: Actor): Promise<string> {
  return [seatWords(actor.seats, await translator('roles')) || actor.post, actor.name].join(' ')
}

function headersOf({ plainName, fileName }: SheetWords<never>, now: Instant) {
  const day = dayOf(now).replaceAll('-', '')
  const name = encodeURIComponent(`${fileName}-${day}.xlsx`)
  return {
    'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'Content-Disposition': `attachment; filename="${plainName}-${day}.xlsx"; filename*=UTF-8''${name}`,
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
  }
}
