import 'server-only'
import { issuesNaming } from '@/lib/domains/issues/queries/search'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { issuesFor } from '@/lib/ground/access/scope/issues'
import { cadresFor } from '@/lib/ground/access/scope/people'
import { unitsFor, villagesFor } from '@/lib/ground/access/scope/places'
import { STANDING } from '@/lib/ground/access/standing'
import { dayOf, type Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { whereSql } from '@/lib/ground/database/where'
import { placesOf } from '@/lib/ground/kept/places'
import { literally } from '@/lib/ground/lists/literally'
import type { SearchQuery } from './schema'

/** Of each kind at most so many: who wants more uses the list. */
const MOST = 6

type FoundVillage = { code: string; name: string; township: string }
type FoundIssue = { number: string; title: string; village: string }
type FoundUnit = { id: string; name: string; shortName: string }
type FoundPerson = { id: string; name: string; post: string }
export type Found = { villages: FoundVillage[]; issues: FoundIssue[]; units: FoundUnit[]; people: FoundPerson[] }
type Row = { [K in keyof Found]: Found[K] | null } & { numbered: FoundIssue[] | null }

/**
 * Villages, issues, units and people whose names hold the words, each within the actor's scope, in one statement. Names of
 * people only, nothing personal.
 */
export async function search(actor: Actor, { q }: SearchQuery, at: Instant): Promise<Found> {
  return read(actor, async (tx) => {
    const numbers = /^\d{1,6}$/.test(q) ? numbersOf((await placesOf(tx, actor.countyId)).county.shortName, q, at) : []
    const [row] = await tx.$queryRaw<Row[]>`
      SELECT ${each(villagesNamed(actor, q))} AS villages, ${each(unitsNamed(actor, q))} AS units,
        ${each(peopleNamed(actor, q))} AS people, ${each(issuesNumbered(actor, numbers))} AS numbered,
        ${each(issuesHolding(actor, q))} AS issues`
    const { villages, units, people, numbered, issues } = row as Row
    const found = new Map([...(numbered ?? []), ...(issues ?? [])].map((issue) => [issue.number, issue]))
    return {
      ...{ villages: villages ?? [], units: units ?? [], people: people ?? [] },
      issues: [...found.values()].slice(0, MOST),
    }
  })
}

/** The first rows of a kind as one value, in their order; of a kind that is not asked for, none. */
const each = (rows: Prisma.Sql | null) =>
  rows ? Prisma.sql`(SELECT json_agg(f) FROM (${rows} LIMIT ${MOST}) f)` : Prisma.sql`NULL`

/** By name or by a former name in full, with or without 村 at its end. */
function villagesNamed(actor: Actor, q: string): Prisma.Sql {
  const named = [{ name: { contains: literally(q) } }, { aliases: { has: q } }, { aliases: { has: `${q}村` } }]
  const where = { AND: [villagesFor(actor, 'village.view'), { OR: named }, STANDING] }
  return Prisma.sql`SELECT v.code, v.name, t.name AS township FROM villages v JOIN townships t ON t.id = v.township_id
    WHERE ${whereSql('Village', where, 'v')} ORDER BY v.code`
}

function unitsNamed(actor: Actor, q: string): Prisma.Sql {
  const name = { contains: literally(q), mode: 'insensitive' } as const
  const where = { AND: [unitsFor(actor, 'unit.view'), { active: true, OR: [{ name }, { shortName: name }] }] }
  return Prisma.sql`SELECT u.id, u.name, u.short_name AS "shortName" FROM units u
    WHERE ${whereSql('Unit', where, 'u')} ORDER BY u.short_name`
}

/** Cadres whose page the actor may open. */
function peopleNamed(actor: Actor, q: string): Prisma.Sql {
  const where = { AND: [cadresFor(actor, 'appointment.view'), { name: { contains: literally(q) } }] }
  return Prisma.sql`SELECT c.id, c.name, c.post FROM cadres c
    WHERE ${whereSql('Cadre', where, 'c')} ORDER BY c.name, c.id`
}

/** By the words that the list searches too, what moved last first. */
function issuesHolding(actor: Actor, q: string): Prisma.Sql | null {
  if (q.length < 2) return null
  return Prisma.sql`${issuesWhere({ AND: [issuesFor(actor, 'issue.view'), issuesNaming(actor, q)] })}
    ORDER BY i.moved_at DESC, i.id DESC`
}

/** Digits alone are also the number of an issue of the last years, zeros left out. */
function issuesNumbered(actor: Actor, numbers: string[]): Prisma.Sql | null {
  if (numbers.length === 0) return null
  return issuesWhere({ AND: [issuesFor(actor, 'issue.view'), { number: { in: numbers } }] })
}

const issuesWhere = (where: Prisma.IssueWhereInput) =>
  Prisma.sql`SELECT i.number, i.title, v.name AS village FROM issues i JOIN villages v ON v.id = i.village_id
    WHERE ${whereSql('Issue', where, 'i')}`

const YEARS = 5

/** 123 is 平利2026-000123, or of a year before: looked up by the unique index, not searched for. */
function numbersOf(county: string, digits: string, at: Instant): string[] {
  const year = Number(dayOf(at).slice(0, 4))
  return Array.from({ length: YEARS }, (_, back) => `${county}${year - back}-${digits.padStart(6, '0')}`)
}
