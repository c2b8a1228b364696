import 'server-only'
import { record } from '@/lib/ground/audit/record'
import { dayFromColumn, dayToColumn, type Instant, type LocalDate, later } from '@/lib/ground/clock'
import { queueAt } from '@/lib/ground/database/lock'
import type { Tx } from '@/lib/ground/database/tx'
import { notOverOn, overlapping } from '@/lib/ground/tenures/holding'
import { tenureOf } from '@/lib/ground/tenures/of-commanders'
import { explained } from '@/lib/ground/tenures/rules/refusal'
import { daysOf } from '@/lib/ground/tenures/rules/tenure'
import { GRANT, refOf } from './grant-ref'

/** Grants to act as commander (RULES.md 1, note 2): dated, and only while nobody commands the village. */

type Days = { fromOn: Date; toOn: Date | null }

/** Refuses, with who commands when, days of which any has a commander. The village is held. */
export async function requireVacant(tx: Tx, villageId: string, days: Days): Promise<void> {
  await queueAt(tx, 'Village', { id: villageId })
  const tenure = await tx.appointment.findFirst({
    where: { villageId, ...overlapping(daysOf(days)) },
    orderBy: { fromOn: 'asc' },
    include: { village: { select: { name: true } }, cadre: { select: { name: true } } },
  })
  if (!tenure) return
  const { village, cadre } = tenure
  const by = tenureOf(tenure)
  throw explained({ why: 'place_held', by, wanted: by }, { place: () => village.name, person: () => cadre.name })
}

/** Whoever commands from a day on leaves nobody to act: grants end with that day, and what was only drafted is withdrawn. */
export async function endActing(
  tx: Tx,
  actor: { cadreId: string; countyId: string },
  villageId: string,
  on: LocalDate,
  at: Instant,
): Promise<void> {
  const day = dayToColumn(on)
  const grants = await tx.grant.findMany({
    where: { role: 'ACTING_COMMANDER', villageId, ...notOverOn(on) },
    select: GRANT,
  })
  for (const grant of grants) {
    const by = { actor, at, villageId, objectId: grant.id }
    if (grant.approvedById === null) {
      await tx.grant.update({ where: { id: grant.id }, data: { voidedAt: at } })
      await record(tx, { type: 'grant.withdrawn', ...refOf(grant) }, by)
      continue
    }
    const toOn = [grant.fromOn, day].reduce(later) // what has not begun ends on the day on which it would have
    await tx.grant.update({ where: { id: grant.id }, data: { toOn } })
    await record(tx, { type: 'grant.ended', endsOn: dayFromColumn(toOn), ...refOf(grant) }, by)
  }
}
