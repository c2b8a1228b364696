import 'server-only'
import type { UnitScope } from '@/lib/domains/places/scope'
import type { PersonInVillage } from '@/lib/domains/teams/shown'
import type { Actor } from '@/lib/ground/access/actor'
import { dayFromColumn, dayOf, type Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { holdingOn } from '@/lib/ground/tenures/holding'

const VILLAGE = { select: { id: true, code: true, name: true, township: { select: { name: true } } } } as const

/** Commanders, first secretaries and team members whose own unit this is, commanders first. */
export async function listPeopleInVillages(actor: Actor, unit: UnitScope, at: Instant): Promise<PersonInVillage[]> {
  const now = holdingOn(dayOf(at))
  const cadres = await read(actor, (tx) =>
    tx.cadre.findMany({
      where: {
        unitId: unit.id,
        OR: [{ appointments: { some: now } }, { postings: { some: now } }, { memberships: { some: now } }],
      },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        name: true,
        post: true,
        appointments: { where: now, include: { village: VILLAGE } },
        postings: { where: now, include: { village: VILLAGE } },
        memberships: { where: now, include: { team: { select: { kind: true, village: VILLAGE } } } },
      },
    }),
  )
  const people = cadres.flatMap(({ id: cadreId, name, post, appointments, postings, memberships }) => {
    const lines = new Map<string, PersonInVillage>()
    const lineIn = (
      { id, code, name: village, township }: { id: string; code: string; name: string; township: { name: string } },
      from: Date,
    ) => {
      const fromOn = dayFromColumn(from)
      const line = lines.get(code) ?? {
        cadreId,
        name,
        post,
        village: { id, code, name: village, township: township.name },
        commander: false,
        firstSecretary: false,
        teams: [],
        fromOn,
        termEndsOn: null,
      }
      if (fromOn < line.fromOn) line.fromOn = fromOn
      lines.set(code, line)
      return line
    }
    for (const { village, fromOn } of appointments) lineIn(village, fromOn).commander = true
    for (const { village, fromOn, termEndsOn } of postings) {
      const line = lineIn(village, fromOn)
      line.firstSecretary = true
      line.termEndsOn = dayFromColumn(termEndsOn)
    }
    for (const { id, team, leader, duty, fromOn, toOn } of memberships)
      lineIn(team.village, fromOn).teams.push({ id, kind: team.kind, leader, duty, ends: toOn !== null })
    return [...lines.values()]
  })
  const order = (one: PersonInVillage) => (one.commander ? 0 : one.firstSecretary ? 1 : 2)
  return people.sort((a, b) => order(a) - order(b) || a.village.code.localeCompare(b.village.code))
}
