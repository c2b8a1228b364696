import type { TeamKind } from '@/lib/generated/prisma/enums'
import { type Actor, personWithSeats } from '@/lib/ground/access/actor'
import { db } from '@/lib/ground/database/db'
import { now } from '@/lib/ground/database/tx'

/** Those who act in a village and for it: what a test prepares is done by them, through the application's commands. */
export type People = Record<
  | 'leader'
  | 'headquarters'
  | 'inspector'
  | 'officer'
  | 'otherOfficer'
  | 'township'
  | 'commander'
  | 'member'
  | 'colleague',
  Actor
>

/** A village with its teams, the units that work for it, and its people. */
export type Place = {
  countyId: string
  village: { id: string; code: string; name: string }
  teams: Record<TeamKind, string>
  units: { lead: string; other: string; town: string }
  people: People
}

/** The actor that a cadre is today. Their session is nobody's: these act without HTTP. */
export async function actorOf(cadreId: string): Promise<Actor> {
  const person = await personWithSeats(db(), cadreId, await now(db()))
  if (!person) throw new Error('no such cadre')
  return { ...person, accountId: cadreId, sessionId: cadreId }
}

/** A village of the demo county. `lead` and `other` are the units at county level that work for it, by short name. */
export async function demoPlace(code: string, lead = '交通局', other = '移动公司'): Promise<Place> {
  const village = await db().village.findUniqueOrThrow({ where: { code }, include: { teams: true } })
  const { countyId, townshipId } = village
  const unit = async (where: object) => (await db().unit.findFirstOrThrow({ where: { countyId, ...where } })).id
  const units = {
    lead: await unit({ shortName: lead }),
    other: await unit({ shortName: other }),
    town: await unit({ townshipId }),
  }
  const account = async (username: string) =>
    actorOf((await db().account.findUniqueOrThrow({ where: { username } })).cadreId)
  const officerOf = async (unitId: string) => granted({ role: 'UNIT_OFFICER', unitId })
  const granted = async (where: object) =>
    actorOf((await db().grant.findFirstOrThrow({ where: { countyId, ...where }, orderBy: { id: 'asc' } })).cadreId)
  const tenure = await db().appointment.findFirstOrThrow({
    where: { villageId: village.id, toOn: null, voidedAt: null },
  })
  const members = await db().teamMembership.findMany({
    where: {
      team: { villageId: village.id },
      toOn: null,
      voidedAt: null,
      // who has an account of the demo is left to the tests
      cadre: { account: null, appointments: { none: {} }, grants: { none: {} } },
    },
    orderBy: { id: 'asc' },
    take: 2,
  })
  const [member, colleague] = members
  if (!member || !colleague) throw new Error(`${village.name} has too few members`)
  return {
    countyId,
    village,
    units,
    teams: teamsByKind(village.teams),
    people: {
      leader: await account('leader'),
      headquarters: await account('headquarters'),
      inspector: await account('inspector'),
      officer: await officerOf(units.lead),
      otherOfficer: await officerOf(units.other),
      township: await granted({ role: 'TOWNSHIP', townshipId }),
      commander: await actorOf(tenure.cadreId),
      member: await actorOf(member.cadreId),
      colleague: await actorOf(colleague.cadreId),
    },
  }
}

export function teamsByKind(teams: readonly { id: string; kind: TeamKind }[]): Place['teams'] {
  return Object.fromEntries(teams.map(({ kind, id }) => [kind, id])) as Place['teams']
}
