import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { type AuditDeed, auditEntriesFor, auditEventsFor } from '@/lib/ground/access/scope/audit'
import { endOf, startOf } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import { placesOf } from '@/lib/ground/kept/places'
import type { AuditFilter } from '@/lib/ground/trail/filter'
import { typesOf } from '@/lib/ground/trail/types'

/** What of the two halves of the stream a filter finds; null where it can be none of a half. */
export type Matching = { entries: Prisma.AuditEntryWhereInput | null; events: Prisma.IssueEventWhereInput | null }

/** So many people may share a name, or villages a word of theirs. */
const MEANT_AT_MOST = 50

/** The stream of a deed, within the actor's scope, narrowed. Names are looked up in the county first: what follows reads by an index. */
export async function matchingOf(tx: Tx, actor: Actor, deed: AuditDeed, filter: AuditFilter): Promise<Matching> {
  const people = filter.who ? await peopleNamed(tx, actor, filter.who) : null
  const object = filter.about ? await objectsNamed(tx, actor, filter.about) : null
  const place = filter.place ? await villagesIn(tx, actor, filter.place) : null
  const at = {
    ...(filter.from && { gte: startOf(filter.from) }),
    ...(filter.to && { lt: endOf(filter.to) }),
  }
  const both = [
    people && { cadreId: { in: people } },
    place && { villageId: { in: place } },
    (filter.from || filter.to) && { at },
  ].filter(Boolean) as { cadreId?: object; villageId?: object; at?: object }[]
  const events = auditEventsFor(actor, deed)
  const isIssues = filter.what === 'issues'
  const type = filter.what && !isIssues ? [{ type: { in: typesOf(filter.what) } }] : []
  const entries = { AND: [auditEntriesFor(actor, deed), ...both, ...type, ...(object ? [object.entries] : [])] }
  return {
    entries: isIssues ? null : entries,
    events:
      events && (!filter.what || isIssues) && object?.events !== null
        ? { AND: [events, ...both, ...(object ? [object.events] : [])] }
        : null,
  }
}

async function peopleNamed(tx: Tx, { countyId }: Actor, who: string): Promise<string[]> {
  const named = { OR: [{ name: { contains: who } }, { account: { username: who.toLowerCase() } }] }
  const found = await tx.cadre.findMany({
    where: { countyId, ...named },
    take: MEANT_AT_MOST,
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return found.map(({ id }) => id)
}

async function villagesIn(tx: Tx, { countyId }: Actor, code: string): Promise<string[]> {
  const { villages } = await placesOf(tx, countyId)
  return [...villages.values()].filter((village) => village.code.startsWith(code)).map(({ id }) => id)
}

type Objects = { entries: Prisma.AuditEntryWhereInput; events: Prisma.IssueEventWhereInput | null }

/** An issue by its number, a household by its own, else villages by name. */
async function objectsNamed(tx: Tx, actor: Actor, about: string): Promise<Objects> {
  const { countyId } = actor
  const issue = await tx.issue.findFirst({ where: { number: about, countyId }, select: { id: true } })
  if (issue) return { entries: { objectId: issue.id }, events: { issueId: issue.id } }
  const household = await tx.household.findFirst({
    where: { number: about, countyId },
    select: { id: true, members: { select: { id: true } } },
  })
  if (household) {
    const ids = [household.id, ...household.members.map(({ id }) => id)]
    return { entries: { objectId: { in: ids } }, events: null }
  }
  const named = { OR: [{ name: { contains: about } }, { aliases: { has: about } }] }
  const villages = await tx.village.findMany({
    where: { countyId, ...named },
    take: MEANT_AT_MOST,
    orderBy: { code: 'asc' },
    select: { id: true },
  })
  const villageId = { in: villages.map(({ id }) => id) }
  return { entries: { villageId }, events: { villageId } }
}
