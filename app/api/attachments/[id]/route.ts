import { z } from 'zod'
import { getPicture } from '@/lib/domains/issues/queries/attachment'
import { Id } from '@/lib/ground/input/input'
import { routeHandler } from '@/lib/ground/requests/route'

/** A photo's bytes, or its thumbnail's. A photo never changes, so the browser of whoever saw it may keep it. */
export const GET = routeHandler(
  'issue.view',
  { params: z.object({ id: Id }), query: z.strictObject({ size: z.literal('thumbnail').optional() }) },
  async (actor, { params, query }) => {
    const { contentType, bytes } = await getPicture(actor, params.id, query.size ?? 'whole')
    return new Response(bytes, {
      headers: {
        'Content-Type': contentType,
        'Content-Length': String(bytes.length),
        'Content-Disposition': 'inline',
        'Cache-Control': 'private, max-age=31536000, immutable',
        'X-Content-Type-Options': 'nosniff',
        'Content-Security-Policy': "default-src 'none'; sandbox",
      },
    })
  },
)
