import { randomInt } from 'node:crypto'
import type { GrantRole, TeamKind } from '@/lib/generated/prisma/enums'
import { hashPassword } from '@/lib/ground/auth/password'
import { dayToColumn } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { now } from '@/lib/ground/database/tx'
import { DEMO_PASSWORD } from '@/prisma/demo/password.mjs'
import { actorOf, type People, type Place, teamsByKind } from './place'

const KINDS: TeamKind[] = ['FIRST_SECRETARY', 'RESIDENT_TEAM', 'TOWNSHIP_CADRES', 'VILLAGE_COMMITTEES']
const LONG_AGO = dayToColumn('2025-01-01')

/** A person of the county elsewhere, with an account that the tests can sign in with. */
type Person = keyof People

/**
 * Another county in the same database: out of scope for every account of the demo, with people of its own for whom it is
 * not. `username` names the account of each.
 */
export async function elsewhere(): Promise<Place & { username: (person: Person) => string }> {
  const code = String(randomInt(900_000, 999_999))
  const county = await db().county.create({
    data: { code, name: `别处${code}县`, shortName: `别处${code}`, demo: true },
  })
  const countyId = county.id
  const township = await db().township.create({ data: { countyId, code: `${code}100`, name: '别处镇' } })
  const unit = (name: string, townshipId: string | null = null) =>
    db().unit.create({
      data: {
        ...{ countyId, townshipId, name, shortName: name, category: 'ECONOMIC' },
        tier: townshipId ? 'TOWNSHIP' : 'COUNTY',
      },
    })
  const lead = await unit('别处交通局')
  const other = await unit('别处移动公司')
  const town = await unit('别处镇', township.id)
  const village = await db().village.create({
    data: {
      ...{ countyId, townshipId: township.id, code: `${code}100201`, name: '别处村' },
      teams: { create: KINDS.map((kind) => ({ kind })) },
    },
    include: { teams: true },
  })
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  const username = (person: Person) => `${person.toLowerCase()}-${code}`
  const cadre = async (person: Person, unitId: string) => {
    const { id } = await db().cadre.create({
      data: {
        countyId,
        unitId,
        name: `别处${person}`,
        post: '干部',
        rank: person === 'leader' ? 'COUNTY_LEADER' : 'STAFF',
      },
    })
    const account = { cadreId: id, username: username(person), passwordHash, passwordChangedAt: await now(db()) }
    await db().account.create({ data: account })
    return id
  }
  const approver = await db().cadre.create({
    data: { countyId, unitId: other.id, name: '别处批准人', post: '干部', rank: 'COUNTY_LEADER' },
  })
  const holder = async (person: Person, role: GrantRole, at: { townshipId?: string; unitId?: string } = {}) => {
    const cadreId = await cadre(person, at.unitId ?? (at.townshipId ? town.id : other.id))
    await db().grant.create({ data: { countyId, cadreId, role, fromOn: LONG_AGO, approvedById: approver.id, ...at } })
    return actorOf(cadreId)
  }
  const inTeam = async (person: Person, kind: TeamKind) => {
    const cadreId = await cadre(person, other.id)
    await db().teamMembership.create({ data: { teamId: teamsByKind(village.teams)[kind], cadreId, fromOn: LONG_AGO } })
    return actorOf(cadreId)
  }
  const commanding = async () => {
    const cadreId = await cadre('commander', other.id)
    await db().appointment.create({ data: { countyId, villageId: village.id, cadreId, fromOn: LONG_AGO } })
    return actorOf(cadreId)
  }
  const people: People = {
    leader: await holder('leader', 'LEADER'),
    headquarters: await holder('headquarters', 'HEADQUARTERS'),
    inspector: await holder('inspector', 'INSPECTOR'),
    officer: await holder('officer', 'UNIT_OFFICER', { unitId: lead.id }),
    otherOfficer: await holder('otherOfficer', 'UNIT_OFFICER', { unitId: other.id }),
    township: await holder('township', 'TOWNSHIP', { townshipId: township.id }),
    commander: await commanding(),
    member: await inTeam('member', 'RESIDENT_TEAM'),
    colleague: await inTeam('colleague', 'RESIDENT_TEAM'),
  }
  const units = { lead: lead.id, other: other.id, town: town.id }
  return { countyId, village, units, teams: teamsByKind(village.teams), people, username }
}
