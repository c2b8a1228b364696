import 'server-only'
import { withoutDoubles } from '@/lib/domains/people/rules/posts'
import type { Handled, Person, Post } from '@/lib/domains/people/shown'
import type { Actor } from '@/lib/ground/access/actor'
import { issuesFor } from '@/lib/ground/access/scope/issues'
import { cadresFor } from '@/lib/ground/access/scope/people'
import { dayFromColumn } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { whereSql } from '@/lib/ground/database/where'

/** A person whose page the actor may open; null when there is none, or out of scope. */
export async function findPerson(actor: Actor, id: string): Promise<Person | null> {
  return read(actor, (tx) =>
    tx.cadre.findFirst({
      where: { AND: [{ id }, cadresFor(actor, 'appointment.view')] },
      select: {
        id: true,
        countyId: true,
        name: true,
        post: true,
        rank: true,
        skills: true,
        unit: { select: { id: true, name: true, shortName: true, category: true } },
      },
    }),
  )
}

const VILLAGE = { select: { id: true, code: true, name: true, township: { select: { name: true } } } } as const
const STANDING = { where: { voidedAt: null } } as const

/** Every post that a person of findPerson has held, holds or is to hold, the latest first. */
export async function listPosts(actor: Actor, person: Person): Promise<Post[]> {
  const cadre = await read(actor, (tx) =>
    tx.cadre.findUniqueOrThrow({
      where: { id: person.id },
      select: {
        appointments: { ...STANDING, include: { village: VILLAGE } },
        postings: { ...STANDING, include: { village: VILLAGE } },
        memberships: { ...STANDING, include: { team: { select: { kind: true, village: VILLAGE } } } },
      },
    }),
  )
  const none = { team: null, leader: false, duty: '', termEndsOn: null, documentNo: null }
  const posts: Post[] = [
    ...cadre.appointments.map((tenure) => ({
      ...none,
      ...periodOf(tenure),
      as: 'COMMANDER' as const,
      village: placeOf(tenure.village),
      documentNo: tenure.documentNo,
    })),
    ...cadre.postings.map((tenure) => ({
      ...none,
      ...periodOf(tenure),
      as: 'FIRST_SECRETARY' as const,
      village: placeOf(tenure.village),
      termEndsOn: dayFromColumn(tenure.termEndsOn),
      documentNo: tenure.documentNo,
    })),
    ...cadre.memberships.map(({ team, leader, duty, ...tenure }) => ({
      ...none,
      ...periodOf(tenure),
      as: 'TEAM' as const,
      team: team.kind,
      leader,
      duty,
      village: placeOf(team.village),
    })),
  ]
  return withoutDoubles(posts).sort((a, b) =>
    a.fromOn === b.fromOn ? (a.id < b.id ? -1 : 1) : a.fromOn < b.fromOn ? 1 : -1,
  )
}

const periodOf = ({ id, fromOn, toOn }: { id: string; fromOn: Date; toOn: Date | null }) => ({
  id,
  fromOn: dayFromColumn(fromOn),
  toOn: toOn && dayFromColumn(toOn),
})

const placeOf = ({ township, ...village }: { id: string; code: string; name: string; township: { name: string } }) => ({
  ...village,
  township: township.name,
})

/** Counted within what the actor may view: the lists that the figures lead to show the same issues. */
export async function countHandled(actor: Actor, { id }: Person): Promise<Handled> {
  const mine = {
    AND: [issuesFor(actor, 'issue.view'), { OR: [{ reporterId: id }, { doneById: id }, { signedById: id }] }],
  }
  const [counted] = await read(
    actor,
    (tx) => tx.$queryRaw<[Handled]>`
      SELECT count(*) FILTER (WHERE i.reporter_id = ${id}::uuid)::int AS reported,
        count(*) FILTER (WHERE i.done_by_id = ${id}::uuid)::int AS done,
        count(*) FILTER (WHERE i.signed_by_id = ${id}::uuid)::int AS signed
      FROM issues i WHERE ${whereSql('Issue', mine, 'i')}`,
  )
  return counted
}
