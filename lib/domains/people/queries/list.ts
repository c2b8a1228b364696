import 'server-only'
import type { PeopleFilter, PostFilter } from '@/lib/domains/people/schema'
import type { HeldPost, PersonLine } from '@/lib/domains/people/shown'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { cadresFor } from '@/lib/ground/access/scope/people'
import { dayOf, type Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { literally } from '@/lib/ground/lists/literally'
import { holdingOn } from '@/lib/ground/tenures/holding'

const PEOPLE_PAGE = 50

export type PeoplePage = { people: PersonLine[]; total: number; next?: string }

const VILLAGE = { select: { name: true } } as const

/** One page of the people whose page the actor may open, in the order of their names, with the posts of today. */
export async function listPeople(
  actor: Actor,
  filter: PeopleFilter,
  at: Instant,
  size = PEOPLE_PAGE,
): Promise<PeoplePage> {
  const now = holdingOn(dayOf(at))
  const matching: Prisma.CadreWhereInput[] = [cadresFor(actor, 'appointment.view'), ...conditionsOf(filter, now)]
  const position = filter.after ? positionOf(filter.after) : null
  const [total, rows] = await read(actor, (tx) =>
    Promise.all([
      tx.cadre.count({ where: { AND: matching } }),
      tx.cadre.findMany({
        where: { AND: position ? [...matching, after(position)] : matching },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        take: size + 1,
        select: {
          id: true,
          name: true,
          post: true,
          unit: { select: { shortName: true } },
          appointments: { where: now, select: { village: VILLAGE } },
          postings: { where: now, select: { village: VILLAGE } },
          memberships: { where: now, select: { leader: true, team: { select: { kind: true, village: VILLAGE } } } },
        },
      }),
    ]),
  )
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  return {
    total,
    people: shown.map(({ unit, appointments, postings, memberships, ...cadre }) => ({
      ...cadre,
      unit: unit.shortName,
      posts: [
        ...appointments.map(({ village }) => held('COMMANDER', village.name)),
        ...postings.map(({ village }) => held('FIRST_SECRETARY', village.name)),
        ...memberships.map(({ leader, team }) => ({ ...held('TEAM', team.village.name), leader, team: team.kind })),
      ],
    })),
    ...(rows.length > size && last && { next: cursorOf(last) }),
  }
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

type Position = { name: string; id: string }

const after = ({ name, id }: Position): Prisma.CadreWhereInput => ({
  name: { gte: name },
  OR: [{ name: { gt: name } }, { name, id: { gt: id } }],
})

const cursorOf = ({ name, id }: Position) => Buffer.from(JSON.stringify([name, id])).toString('base64url')

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Reads a cursor; null where it is none of ours: the list then begins at its head. */
function positionOf(cursor: string): Position | null {
  try {
    const [name, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[]
    // a NUL is no text to the database
    if (typeof name !== 'string' || name.includes('\u0000') || typeof id !== 'string' || !UUID.test(id)) return null
    return name.isWellFormed?.() === false ? null : { name, id }
  } catch {
    return null
  }
}
