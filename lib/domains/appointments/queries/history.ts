import 'server-only'
import { letterNumber } from '@/lib/domains/appointments/rules/letter-number'
import type { HistoryLine } from '@/lib/domains/appointments/shown'
import type { Actor } from '@/lib/ground/access/actor'
import { appointmentsFor } from '@/lib/ground/access/scope/people'
import { dayFromColumn } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'

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
    const [drafts, letters, merger] = await Promise.all([
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
      tx.villageChange.findFirst({ where: { villageId, kind: 'MERGER', carriedOutAt: { not: null } } }),
    ])
    return rows.map(({ cadre, createdAt, ...row }) => {
      const draft = row.voidedAt && drafts.find((one) => one.tenureId === row.id || one.otherTenureId === row.id)
      const letter = letters.find((one) => one.cadreId === row.cadreId && +one.fromOn === +row.fromOn)
      return {
        ...{ id: row.id, cadreId: row.cadreId, ...cadre, reason: row.reason, documentNo: row.documentNo },
        ...{ waiver: row.waiver, recordedAt: createdAt, voidedAt: row.voidedAt },
        ...{ fromOn: dayFromColumn(row.fromOn), toOn: row.toOn && dayFromColumn(row.toOn) },
        changed: draft
          ? { kind: draft.kind, reason: draft.reason, by: draft.decidedBy?.name ?? null }
          : merger && row.voidedAt && (row.toOn === null || row.toOn > merger.onDay)
            ? { kind: 'MERGER', reason: merger.document, by: null }
            : null,
        letter:
          letter?.year && letter.number
            ? { id: letter.id, number: letterNumber(letter.village.county.shortName, letter.year, letter.number) }
            : null,
      }
    })
  })
}
