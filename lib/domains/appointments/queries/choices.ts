import 'server-only'
import type { CadreRank, VillageClass } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { appointmentsFor } from '@/lib/ground/access/scope/people'
import { villagesFor } from '@/lib/ground/access/scope/places'
import { countiesOf } from '@/lib/ground/access/seats'
import { dayFromColumn, type LocalDate } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { coveringOn, notOverOn } from '@/lib/ground/tenures/holding'

export type VillageChoice = {
  id: string
  code: string
  name: string
  township: string
  class: VillageClass | null
  commander: string | null
}
export type PersonChoice = { id: string; name: string; post: string; rank: CadreRank; village: string | null }
export type TenureChoice = {
  id: string
  cadreId: string
  name: string
  post: string
  villageId: string
  village: string
  fromOn: LocalDate
  toOn: LocalDate | null
}

/** Ranks from which commanders are taken; a lower one is a correction of the register first. */
const COMMANDING: CadreRank[] = ['FOUR_BODIES_HEAD', 'STANDING_COMMITTEE', 'COUNTY_LEADER', 'BUREAU_HEAD', 'TOWN_HEAD']

/** What a draft chooses from: the county's villages, the people of commanding rank, and the tenures that stand and have not ended. */
export async function listChoices(
  actor: Actor,
  on: LocalDate,
): Promise<{ villages: VillageChoice[]; people: PersonChoice[]; tenures: TenureChoice[] }> {
  const counties = countiesOf(actor, 'appointment.draft')
  return read(actor, async (tx) => {
    const [villages, people, tenures] = await Promise.all([
      tx.village.findMany({
        where: villagesFor(actor, 'appointment.draft'),
        orderBy: { code: 'asc' },
        select: {
          ...{ id: true, code: true, name: true, township: { select: { name: true } } },
          classes: { where: coveringOn(on), select: { class: true } },
        },
      }),
      tx.cadre.findMany({
        where: { countyId: { in: counties }, rank: { in: COMMANDING } },
        orderBy: [{ rank: 'asc' }, { unitId: 'asc' }, { id: 'asc' }],
        select: { id: true, name: true, post: true, rank: true },
      }),
      tx.appointment.findMany({
        where: {
          AND: [appointmentsFor(actor, 'appointment.draft'), notOverOn(on)],
        },
        orderBy: [{ village: { code: 'asc' } }, { fromOn: 'asc' }],
        include: { cadre: { select: { name: true, post: true } }, village: { select: { name: true } } },
      }),
    ])
    const held = (where: (tenure: (typeof tenures)[number]) => boolean) => tenures.find(where)
    return {
      villages: villages.map(({ township, classes, ...village }) => ({
        ...village,
        township: township.name,
        class: classes[0]?.class ?? null,
        commander: held((one) => one.villageId === village.id)?.cadre.name ?? null,
      })),
      people: people.map((person) => ({
        ...person,
        village: held((one) => one.cadreId === person.id)?.village.name ?? null,
      })),
      tenures: tenures.map(({ id, cadreId, cadre, villageId, village, fromOn, toOn }) => ({
        ...{ id, cadreId, ...cadre, villageId, village: village.name },
        ...{ fromOn: dayFromColumn(fromOn), toOn: toOn && dayFromColumn(toOn) },
      })),
    }
  })
}

/** A tenure that may be corrected, also one that has ended; null where it is out of scope or voided. */
export async function findTenure(actor: Actor, id: string): Promise<TenureChoice | null> {
  const row = await read(actor, (tx) =>
    tx.appointment.findFirst({
      where: { AND: [{ id, voidedAt: null }, appointmentsFor(actor, 'appointment.draft')] },
      include: { cadre: { select: { name: true, post: true } }, village: { select: { name: true } } },
    }),
  )
  if (!row) return null
  const { cadreId, cadre, villageId, village, fromOn, toOn } = row
  return {
    ...{ id, cadreId, ...cadre, villageId, village: village.name },
    ...{ fromOn: dayFromColumn(fromOn), toOn: toOn && dayFromColumn(toOn) },
  }
}
