import 'server-only'
import type { PeopleFilter, PostFilter } from '@/lib/domains/people/filter'
import type { HeldPost, PeoplePage } from '@/lib/domains/people/shown'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { cadresFor } from '@/lib/ground/access/scope/people'
import { dayOf, type Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { countRows } from '@/lib/ground/lists/count-rows'
import { inTurn, type Order, pageOf } from '@/lib/ground/lists/keyset'
import { literally } from '@/lib/ground/lists/literally'
import { holdingOn } from '@/lib/ground/tenures/holding'

const PAGE_SIZE = 50
/** A county has about 5,000 cadres. */
const COUNTED_AT_MOST = 10_000
const BY_NAME = { column: 'name', by: 'text', direction: 'asc' } as const satisfies Order<'name'>

const VILLAGE = { select: { name: true } } as const

/** One page of the people whose page the actor may open, in the order of their names, with the posts of today. */
export async function listPeople(
  actor: Actor,
  filter: PeopleFilter,
  at: Instant,
  size = PAGE_SIZE,
): Promise<PeoplePage> {
  const now = holdingOn(dayOf(at))
  const where: Prisma.CadreWhereInput = { AND: [cadresFor(actor, 'appointment.view'), ...conditionsOf(filter, now)] }
  const select = {
    ...{ id: true, name: true, post: true, unit: { select: { shortName: true } } },
    appointments: { where: now, select: { village: VILLAGE } },
    postings: { where: now, select: { village: VILLAGE } },
    memberships: { where: now, select: { leader: true, team: { select: { kind: true, village: VILLAGE } } } },
  } as const
  return read(actor, async (tx) => {
    const page = await pageOf(filter, BY_NAME, size, (reading) =>
      inTurn(reading, (stretch, take) =>
        tx.cadre.findMany({
          where: { AND: [where, stretch.where] },
          orderBy: stretch.orderBy as Prisma.CadreOrderByWithRelationInput[],
          take,
          select,
        }),
      ),
    )
    const total = await countRows(tx, 'Cadre', where, COUNTED_AT_MOST)
    const rows = page.rows.map(({ unit, appointments, postings, memberships, ...cadre }) => ({
      ...cadre,
      unit: unit.shortName,
      posts: [
        ...appointments.map(({ village }) => held('COMMANDER', village.name)),
        ...postings.map(({ village }) => held('FIRST_SECRETARY', village.name)),
        ...memberships.map(({ leader, team }) => ({ ...held('TEAM', team.village.name), leader, team: team.kind })),
      ],
    }))
    return { ...page, ...total, rows }
  })
}

const held = (as: HeldPost['as'], village: string): HeldPost => ({ as, team: null, leader: false, village })

function conditionsOf({ q, post }: PeopleFilter, now: Prisma.AppointmentWhereInput): Prisma.CadreWhereInput[] {
  const words = q && literally(q)
  return [
    ...(words ? [{ OR: [{ name: { contains: words } }, { unit: { shortName: { contains: words } } }] }] : []),
    ...(post ? [holding(post, now)] : []),
  ]
}

function holding(post: PostFilter, now: object): Prisma.CadreWhereInput {
  const posts: Record<Exclude<PostFilter, 'NONE'>, Prisma.CadreWhereInput> = {
    COMMANDER: { appointments: { some: now } },
    FIRST_SECRETARY: { postings: { some: now } },
    TEAM: { memberships: { some: now } },
  }
  return post === 'NONE' ? { NOT: Object.values(posts) } : posts[post]
}
