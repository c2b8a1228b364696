import { Readable } from 'node:stream'
import { z } from 'zod'
import { leftOutWorkbook } from '@/lib/across/imports/left-out'
import { leftOutRows } from '@/lib/across/imports/queries/left-out'
import { kindOf } from '@/lib/across/imports/registers'
import { rowWords } from '@/lib/across/imports/words'
import { translator } from '@/lib/ground/i18n/translator'
import { Id } from '@/lib/ground/input/input'
import { Refusal } from '@/lib/ground/refusal'
import { routeHandler } from '@/lib/ground/requests/route'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The rows of an import that are not written, each with its number in the sheet and why; personal values masked. */
export const GET = routeHandler('data.import', { params: z.strictObject({ id: Id }) }, async (actor, { params }) => {
  const found = await leftOutRows(actor, params.id)
  if (!found) throw new Refusal('not_found')
  const { columns, shown } = kindOf(found.kind)
  const [t, words] = await Promise.all([translator('imports'), rowWords(columns)])
  async function* lines() {
    for await (const rows of found?.rows ?? [])
      yield rows.map((row) => ({
        number: row.number,
        texts: shown.map((key) => row.shown[key] ?? ''),
        reasons:
          row.fate === 'ASKED'
            ? t('leftOutFile.asked')
            : row.reasons.map(words.reason).join(t('leftOutFile.separator')),
      }))
  }
  const heads = [t('leftOutFile.number'), ...shown.map(words.heading), t('leftOutFile.reasons')]
  const stream = leftOutWorkbook({ name: t('leftOutFile.name'), heads }, lines())
  const name = encodeURIComponent(`${t('leftOutFile.name')}.xlsx`)
  return new Response(Readable.toWeb(stream) as ReadableStream, {
    headers: {
      'Content-Type': XLSX,
      'Content-Disposition': `attachment; filename="left-out.xlsx"; filename*=UTF-8''${name}`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
})
