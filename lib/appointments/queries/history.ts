import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { appointmentsFor } from '@/lib/access/scope'
import { read } from '@/lib/access/transaction'
import { letterNumber } from '@/lib/appointments/letter/number'
import { dayFromColumn, type Instant, type LocalDate } from '@/lib/clock'
import type { DraftKind } from '@/lib/generated/prisma/enums'

/** A line of a village's record of commanders, with how it came to stand or to be voided. */
export type HistoryLine = {
  id: string
  cadreId: string
  name: string
  post: string
  fromOn: LocalDate
  toOn: LocalDate | null
  reason: string
  documentNo: string | null
  waiver: string | null
  recordedAt: Instant
  voidedAt: Instant | null
  /** What was done to it: ended, transferred, swapped, corrected. */
  changed: { kind: DraftKind; reason: string; by: string | null } | null
  letter: { id: string; number: string } | null
}

/** Everything that was ever written down of a village's commanders, the latest first; voided lines stay to be read. */
export async function listHistory(actor: Actor, villageId: string): Promise<HistoryLine[]> {
  const scope = appointmentsFor(actor, 'appointment.view')
  return read(actor, async (tx) => {
    const rows = await tx.appointment.findMany({
      where: { AND: [{ villageId }, scope] },
      orderBy: [{ fromOn: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
      include: { cadre: { select: { name: true, post: true } } },
    })
    const voided = rows.flatMap(({ id, voidedAt }) => (voidedAt ? [id] : []))
    const [drafts, letters] = await Promise.all([
      tx.appointmentDraft.findMany({
        where: { stage: 'APPROVED', OR: [{ tenureId: { in: voided } }, { otherTenureId: { in: voided } }] },
        select: {
          kind: true,
          reason: true,
          tenureId: true,
          otherTenureId: true,
          decidedBy: { select: { name: true } },
        },
      }),
      tx.appointmentLetter.findMany({
        where: { villageId, number: { not: null } },
        include: { village: { select: { county: { select: { shortName: true } } } } },
      }),
    ])
    return rows.map(({ cadre, createdAt, ...row }) => {
      const draft = row.voidedAt && drafts.find((one) => one.tenureId === row.id || one.otherTenureId === row.id)
      const letter = letters.find((one) => one.cadreId === row.cadreId && +one.fromOn === +row.fromOn)
      return {
        ...{ id: row.id, cadreId: row.cadreId, ...cadre, reason: row.reason, documentNo: row.documentNo },
        ...{ waiver: row.waiver, recordedAt: createdAt, voidedAt: row.voidedAt },
        ...{ fromOn: dayFromColumn(row.fromOn), toOn: row.toOn && dayFromColumn(row.toOn) },
        changed: draft ? { kind: draft.kind, reason: draft.reason, by: draft.decidedBy?.name ?? null } : null,
        letter:
          letter?.year && letter.number
            ? { id: letter.id, number: letterNumber(letter.village.county.shortName, letter.year, letter.number) }
            : null,
      }
    })
  })
}
