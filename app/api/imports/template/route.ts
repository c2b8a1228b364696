import { z } from 'zod'
import { offersFor } from '@/lib/across/imports/queries/template'
import { kindOf } from '@/lib/across/imports/registers'
import { Kind } from '@/lib/across/imports/schema'
import { templateOf } from '@/lib/across/imports/template'
import { translator } from '@/lib/ground/i18n/translator'
import { routeHandler } from '@/lib/ground/requests/route'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The template of a kind, with what the register offers for its lists. */
export const GET = routeHandler('data.import', { query: z.strictObject({ kind: Kind }) }, async (actor, { query }) => {
  const { kind } = query
  const offers = await offersFor(actor, kind)
  const t = await translator('imports')
  const bytes = await templateOf(kindOf(kind).columns, offers, t(`kinds.${kind}`), t)
  const name = encodeURIComponent(`${t('templates.file', { kind: t(`kinds.${kind}`) })}.xlsx`)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': XLSX,
      'Content-Disposition': `attachment; filename="template-${kind.toLowerCase()}.xlsx"; filename*=UTF-8''${name}`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
})
