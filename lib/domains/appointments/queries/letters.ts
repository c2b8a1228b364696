import 'server-only'
import { letterDecision } from '@/lib/domains/appointments/decisions'
import { letterText } from '@/lib/domains/appointments/letter/text'
import type { LetterLine, Unlettered } from '@/lib/domains/appointments/shown'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { appointmentsFor } from '@/lib/ground/access/scope/people'
import { mayEver } from '@/lib/ground/access/seats'
import { dayFromColumn, type Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { now as databaseNow } from '@/lib/ground/database/tx'
import { barsOf } from '@/lib/ground/decisions/hold'
import type { DocumentText } from '@/lib/ground/documents/layout'
import { issuedText } from '@/lib/ground/documents/register'
import { Refusal } from '@/lib/ground/refusal'

/** Signed letters are read by who reads tenures; those that wait, by who drafts and signs. */
function readable(actor: Actor): Prisma.AppointmentLetterWhereInput {
  return {
    OR: [
      { AND: [{ number: { not: null } }, appointmentsFor(actor, 'appointment.view')] },
      appointmentsFor(actor, 'letter.draft'),
      appointmentsFor(actor, 'letter.sign'),
    ],
  }
}

const SHOWN_AT_MOST = 500

/** The register of one year, the latest number first, with what waits to be signed; and the years there are. */
export async function listLetters(
  actor: Actor,
  asked: number,
): Promise<{ years: number[]; letters: LetterLine[]; waiting: LetterLine[]; unlettered: Unlettered[] }> {
  return read(actor, async (tx) => {
    const years = await tx.appointmentLetter.findMany({
      where: { AND: [readable(actor), { year: { not: null } }] },
      distinct: ['year'],
      select: { year: true },
      orderBy: { year: 'desc' },
    })
    const rows = await tx.appointmentLetter.findMany({
      where: { AND: [readable(actor), { OR: [{ year: asked }, { year: null }] }] },
      orderBy: [{ number: 'desc' }, { draftedAt: 'asc' }],
      take: SHOWN_AT_MOST,
      include: {
        village: { select: { code: true, name: true, county: { select: { shortName: true } } } },
        signedBy: { select: { name: true } },
        draftedBy: { select: { name: true } },
      },
    })
    const standing = await tx.appointment.findMany({
      where: { voidedAt: null, villageId: { in: rows.map(({ villageId }) => villageId) } },
      select: { villageId: true, cadreId: true, fromOn: true },
    })
    const stands = new Set(standing.map(keyOf))
    const unsigned = rows.filter(({ number }) => number === null).map(({ id }) => id)
    const bars = await barsOf(tx, actor, letterDecision, unsigned, await databaseNow(tx))
    const lines = rows.map((row): LetterLine => {
      const { village, signedBy, draftedBy, fromOn, ...facts } = row
      const corrected = !stands.has(keyOf(row))
      return {
        ...facts,
        ...{ fromOn: dayFromColumn(fromOn), village: { code: village.code, name: village.name } },
        ...{ county: village.county, signedBy: signedBy?.name ?? null, draftedBy: draftedBy.name },
        corrected,
        maySign: !corrected && bars.get(row.id) === null,
      }
    })
    return {
      years: years.flatMap(({ year }) => year ?? []),
      letters: lines.filter(({ number }) => number !== null),
      waiting: lines.filter(({ number }) => number === null),
      unlettered: await listUnlettered(tx, actor),
    }
  })
}

const keyOf = ({ villageId, cadreId, fromOn }: { villageId: string; cadreId: string; fromOn: Date }) =>
  `${villageId} ${cadreId} ${dayFromColumn(fromOn)}`

/** The tenures without an end that have no letter, the latest first: what the department still has to draft. */
async function listUnlettered(tx: Prisma.TransactionClient, actor: Actor): Promise<Unlettered[]> {
  if (!mayEver(actor, 'letter.draft')) return []
  const [tenures, letters] = await Promise.all([
    tx.appointment.findMany({
      where: { AND: [appointmentsFor(actor, 'letter.draft'), { voidedAt: null, toOn: null }] },
      orderBy: [{ fromOn: 'desc' }, { id: 'desc' }],
      include: { cadre: { select: { name: true, post: true } }, village: { select: { name: true } } },
    }),
    tx.appointmentLetter.findMany({
      where: { AND: [appointmentsFor(actor, 'letter.draft')] },
      select: { villageId: true, cadreId: true, fromOn: true },
    }),
  ])
  const written = new Set(letters.map(keyOf))
  return tenures
    .filter((one) => !written.has(keyOf(one)))
    .map(({ id, cadre, village, fromOn }) => ({ id, ...cadre, village: village.name, fromOn: dayFromColumn(fromOn) }))
}

/** What a letter says, for its file: as it was issued, or as it would be. Refuses: nonexistent, out of scope, unsigned for who neither drafts nor signs. */
export function getLetterText(actor: Actor, id: string, now: Instant): Promise<{ person: string; text: DocumentText }> {
  return read(actor, async (tx) => {
    const letter = await tx.appointmentLetter.findFirst({
      where: { AND: [{ id }, readable(actor)] },
      include: { village: { select: { county: { select: { name: true, shortName: true } } } } },
    })
    if (!letter) throw new Refusal('not_found')
    const { village, fromOn, ...facts } = letter
    const issued = letter.number === null ? null : await issuedText(tx, 'LETTER_OF_APPOINTMENT', id)
    const text = issued ?? letterText({ ...facts, county: village.county, fromOn: dayFromColumn(fromOn) }, now)
    return { person: letter.personName, text }
  })
}
