import 'server-only'
import type { DraftTerms } from '@/lib/domains/appointments/rules/draft-change'
import type { Around } from '@/lib/domains/appointments/rules/planned'
import { policyAt } from '@/lib/domains/policies/in-force'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Instant } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import { placesOf } from '@/lib/ground/kept/places'
import { tenureOf } from '@/lib/ground/tenures/of-commanders'
import { daysOf } from '@/lib/ground/tenures/rules/tenure'

const PERSON = { select: { name: true, rank: true } } as const

/** All that some drafts of a county could meet, as the rules on them read it: in three statements, however many they are. */
export async function findAround(
  tx: Tx,
  countyId: string,
  drafts: readonly DraftTerms[],
  now: Instant,
): Promise<Around> {
  const tenures = await tx.appointment.findMany({
    where: { voidedAt: null, OR: metBy(drafts) },
    orderBy: [{ fromOn: 'asc' }, { id: 'asc' }],
    include: { cadre: PERSON },
  })
  const cadres = await tx.cadre.findMany({
    where: { id: { in: drafts.map(({ cadreId }) => cadreId) } },
    select: { id: true, ...PERSON.select },
  })
  const classes = await tx.villageClassTerm.findMany({
    where: { villageId: { in: [...drafts, ...tenures].map(({ villageId }) => villageId) } },
  })
  const { villages } = await placesOf(tx, countyId)
  const { value: rankRule } = await policyAt(tx, countyId, 'RANK_MATCH', now)
  return {
    standing: tenures.map(tenureOf),
    people: new Map([...cadres, ...tenures.map(({ cadreId, cadre }) => ({ id: cadreId, ...cadre }))].map(byId)),
    villages,
    classes: classes.map((one) => ({ placeId: one.villageId, class: one.class, ...daysOf(one) })),
    rankRule,
  }
}

const byId = <T extends { id: string }>(one: T) => [one.id, one] as const

/** The tenures of the villages and people that drafts name, and of those whose tenures they move, end or correct. */
function metBy(drafts: readonly DraftTerms[]): Prisma.AppointmentWhereInput[] {
  const moved = drafts.flatMap(({ tenureId, otherTenureId }) => [tenureId, otherTenureId].flatMap((id) => id ?? []))
  const ofMoved = { appointments: { some: { id: { in: moved } } } }
  return [
    { villageId: { in: drafts.map(({ villageId }) => villageId) } },
    { cadreId: { in: drafts.map(({ cadreId }) => cadreId) } },
    ...(moved.length ? [{ village: ofMoved }, { cadre: ofMoved }] : []),
  ]
}
