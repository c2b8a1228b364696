import { z } from 'zod'
import { getLetterText } from '@/lib/domains/appointments/queries/letters'
import { documentFile } from '@/lib/ground/documents/layout'
import { Id } from '@/lib/ground/input/input'
import { routeHandler } from '@/lib/ground/requests/route'

/** A letter of appointment as an editable docx. */
export const GET = routeHandler(
  'appointment.view',
  { params: z.object({ id: Id }), query: z.strictObject({}) },
  async (actor, { params, now }) => {
    const { person, text } = await getLetterText(actor, params.id, now)
    const file = await documentFile(text)
    const name = encodeURIComponent(`${text.number} ${person}.docx`)
    return new Response(new Uint8Array(file), {
      headers: {
        'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        'Content-Disposition': `attachment; filename="appointment-letter.docx"; filename*=UTF-8''${name}`,
        'Cache-Control': 'private, no-store',
        'X-Content-Type-Options': 'nosniff',
      },
    })
  },
)
