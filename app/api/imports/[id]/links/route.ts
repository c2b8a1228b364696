import { z } from 'zod'
import { handOverLinks } from '@/lib/across/imports/commands/hand-over-links'
import { linksWorkbook } from '@/lib/across/imports/links-file'
import { formatter } from '@/lib/ground/i18n/format'
import { translator } from '@/lib/ground/i18n/translator'
import { Id } from '@/lib/ground/input/input'
import { routeHandler } from '@/lib/ground/requests/route'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** New activation links of an import's accounts, as a file to hand over once: a deed, so it is posted. */
export const POST = routeHandler(
  'account.manage',
  { params: z.strictObject({ id: Id }), form: z.strictObject({}) },
  async (actor, { params, now }) => {
    const links = await handOverLinks(actor, params.id, now)
    const [t, format] = await Promise.all([translator('imports'), formatter()])
    const bytes = await linksWorkbook(links, t, format)
    const name = encodeURIComponent(`${t('links.file')}.xlsx`)
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Type': XLSX,
        'Content-Disposition': `attachment; filename="links.xlsx"; filename*=UTF-8''${name}`,
        'Cache-Control': 'private, no-store',
        'X-Content-Type-Options': 'nosniff',
      },
    })
  },
)
