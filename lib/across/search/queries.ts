import 'server-only'
import { issuesNaming } from '@/lib/domains/issues/queries/search'
import type { Actor } from '@/lib/ground/access/actor'
import { issuesFor } from '@/lib/ground/access/scope/issues'
import { cadresFor } from '@/lib/ground/access/scope/people'
import { unitsFor, villagesFor } from '@/lib/ground/access/scope/places'
import { STANDING } from '@/lib/ground/access/standing'
import { dayOf, type Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { literally } from '@/lib/ground/lists/literally'
import type { SearchQuery } from './schema'

/** Of each kind at most so many: who wants more uses the list. */
const MOST = 6

type FoundVillage = { code: string; name: string; township: string }
type FoundIssue = { number: string; title: string; village: string }
type FoundUnit = { id: string; name: string; shortName: string }
type FoundPerson = { id: string; name: string; post: string }
export type Found = { villages: FoundVillage[]; issues: FoundIssue[]; units: FoundUnit[]; people: FoundPerson[] }

/** Villages, issues, units and people whose names hold the words, each within the actor's scope. Names of people only, nothing personal. */
export async function search(actor: Actor, { q }: SearchQuery, at: Instant): Promise<Found> {
  return read(actor, async (client) => {
    const name = { contains: literally(q), mode: 'insensitive' } as const
    const [villages, issues, units, people] = await Promise.all([
      findVillages(client, actor, q),
      findIssues(client, actor, q, at),
      client.unit.findMany({
        where: { AND: [unitsFor(actor, 'unit.view'), { active: true, OR: [{ name }, { shortName: name }] }] },
        orderBy: { shortName: 'asc' },
        take: MOST,
        select: { id: true, name: true, shortName: true },
      }),
      findPeople(client, actor, q),
    ])
    return { villages, issues, units, people }
  })
}

/** By name or by a former name in full, with or without 村 at its end. */
async function findVillages(client: Tx, actor: Actor, q: string): Promise<FoundVillage[]> {
  const named = { OR: [{ name: { contains: literally(q) } }, { aliases: { hasSome: [q, `${q}村`] } }] }
  const rows = await client.village.findMany({
    where: { AND: [villagesFor(actor, 'village.view'), named], ...STANDING },
    orderBy: { code: 'asc' },
    take: MOST,
    select: { code: true, name: true, township: { select: { name: true } } },
  })
  return rows.map(({ township, ...village }) => ({ ...village, township: township.name }))
}

/** By the words that the list searches too; digits alone are also the number of an issue of the last years, zeros left out. */
async function findIssues(client: Tx, actor: Actor, q: string, at: Instant): Promise<FoundIssue[]> {
  const scope = issuesFor(actor, 'issue.view')
  const select = { number: true, title: true, village: { select: { name: true } } } as const
  const numbers = /^\d{1,6}$/.test(q) ? await numbersOf(client, actor, q, at) : []
  const exact = numbers.length
    ? await client.issue.findMany({ where: { AND: [scope, { number: { in: numbers } }] }, take: MOST, select })
    : []
  const similar =
    q.length > 1
      ? await client.issue.findMany({
          where: { AND: [scope, issuesNaming(actor, q)] },
          orderBy: [{ movedAt: 'desc' }, { id: 'desc' }],
          take: MOST,
          select,
        })
      : []
  const found = new Map([...exact, ...similar].map((issue) => [issue.number, issue]))
  return [...found.values()].slice(0, MOST).map(({ village, ...issue }) => ({ ...issue, village: village.name }))
}

const YEARS = 5

/** 123 is 平利2026-000123, or of a year before: looked up by the unique index, not searched for. */
async function numbersOf(client: Tx, actor: Actor, digits: string, at: Instant): Promise<string[]> {
  const county = await client.county.findUniqueOrThrow({
    where: { id: actor.countyId },
    select: { shortName: true },
  })
  const year = Number(dayOf(at).slice(0, 4))
  return Array.from({ length: YEARS }, (_, back) => `${county.shortName}${year - back}-${digits.padStart(6, '0')}`)
}

/** Cadres whose page the actor may open. */
function findPeople(client: Tx, actor: Actor, q: string): Promise<FoundPerson[]> {
  return client.cadre.findMany({
    where: { AND: [cadresFor(actor, 'appointment.view'), { name: { contains: literally(q) } }] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: MOST,
    select: { id: true, name: true, post: true },
  })
}
