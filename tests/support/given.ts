import { randomUUID } from 'node:crypto'
import { reportIssue } from '@/lib/domains/issues/commands/report'
import { ReportIssue } from '@/lib/domains/issues/schema'
import type { CadreRank, GrantRole, TeamKind } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { personWithSeats } from '@/lib/ground/access/identity'
import { dayOf, dayToColumn, type Instant } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { uuid7 } from '@/lib/ground/database/uuid7'

/** A weekday noon in Shanghai on which nothing is special: 10 June 2026, a Wednesday. */
export const NOON: Instant = new Date('2026-06-10T04:00:00Z')
const LONG_AGO = dayToColumn('2025-01-01')

export type World = Awaited<ReturnType<typeof aCounty>>

const TEAM_KINDS: TeamKind[] = ['FIRST_SECRETARY', 'RESIDENT_TEAM', 'TOWNSHIP_CADRES', 'VILLAGE_COMMITTEES']

/** A small county: two towns, three villages with four teams each, units, and a person for every role. */
export async function aCounty(code = '610926') {
  const county = await db().county.create({ data: { code, name: '平利县', shortName: '平利', demo: true } })
  const of = { countyId: county.id }
  const [chengguan, changan] = await db().township.createManyAndReturn({
    data: [
      { ...of, id: uuid7(), code: `${code}100`, name: '城关镇' },
      { ...of, id: uuid7(), code: `${code}108`, name: '长安镇' },
    ],
  })
  if (!chengguan || !changan) throw new Error('two towns were made')
  const villages = await db().village.createManyAndReturn({
    data: [
      { ...of, id: uuid7(), townshipId: chengguan.id, code: `${code}100214`, name: '沙河村' },
      { ...of, id: uuid7(), townshipId: changan.id, code: `${code}108215`, name: '金沙河村' },
      { ...of, id: uuid7(), townshipId: changan.id, code: `${code}108206`, name: '中原村' },
    ],
  })
  const groups = await db().villagerGroup.createManyAndReturn({
    data: villages.flatMap(({ id: villageId }) =>
      [...'一二三'].map((numeral, index) => ({ id: uuid7(), villageId, ordinal: index + 1, name: `${numeral}组` })),
    ),
  })
  const teams = await db().supportTeam.createManyAndReturn({
    data: villages.flatMap(({ id: villageId }) => TEAM_KINDS.map((kind) => ({ id: uuid7(), villageId, kind }))),
  })
  const [shahe, jinshahe, zhongyuan] = villages.map((village) => ({
    ...village,
    groups: groups.filter(({ villageId }) => villageId === village.id),
    teams: teams.filter(({ villageId }) => villageId === village.id),
  }))
  if (!shahe || !jinshahe || !zhongyuan) throw new Error('three villages were made')
  const unit = (name: string, tier: 'COUNTY' | 'TOWNSHIP' = 'COUNTY', townshipId: string | null = null) => ({
    ...{ ...of, id: uuid7(), townshipId, name, shortName: name, category: 'ECONOMIC' as const, tier },
  })
  const [headquarters, transport, telecom, ofChengguan, ofChangan] = await db().unit.createManyAndReturn({
    data: [
      unit('县委办'),
      unit('交通局'),
      unit('移动公司'),
      unit('城关镇', 'TOWNSHIP', chengguan.id),
      unit('长安镇', 'TOWNSHIP', changan.id),
    ],
  })
  if (!headquarters || !transport || !telecom || !ofChengguan || !ofChangan) throw new Error('five units were made')
  const units = { headquarters, transport, telecom, chengguan: ofChengguan, changan: ofChangan }
  return { county, chengguan, changan, shahe, jinshahe, zhongyuan, units }
}

type PersonOptions = { name?: string; unit?: { id: string }; rank?: CadreRank }

/** A cadre of the county, without any seat. */
export function aCadre(
  world: World,
  { name = '试验员', unit = world.units.headquarters, rank = 'STAFF' }: PersonOptions = {},
) {
  return db().cadre.create({ data: { countyId: world.county.id, unitId: unit.id, name, post: '干部', rank } })
}

/** The actor that a cadre is at an instant, as a session would load it. */
export async function actorOf(cadreId: string, at: Instant = NOON): Promise<Actor> {
  const person = await personWithSeats(db(), cadreId, at)
  if (!person) throw new Error('no such cadre')
  return { ...person, accountId: randomUUID(), sessionId: randomUUID() }
}

/** A person with a granted role. */
export async function aHolder(
  world: World,
  role: GrantRole,
  at: { townshipId?: string; unitId?: string; villageId?: string } = {},
  options: PersonOptions = {},
): Promise<Actor> {
  const approver = await aCadre(world, { name: '批准人' })
  const unit = options.unit ?? (at.unitId ? { id: at.unitId } : undefined)
  const cadre = await aCadre(world, { ...options, ...(unit && { unit }) })
  await db().grant.create({
    data: { countyId: world.county.id, cadreId: cadre.id, role, fromOn: LONG_AGO, approvedById: approver.id, ...at },
  })
  return actorOf(cadre.id)
}

export async function aCommander(world: World, village: { id: string }, options: PersonOptions = {}): Promise<Actor> {
  const cadre = await aCadre(world, { name: '周明远', rank: 'BUREAU_HEAD', ...options })
  await db().appointment.create({
    data: {
      countyId: world.county.id,
      villageId: village.id,
      cadreId: cadre.id,
      fromOn: LONG_AGO,
      createdAt: LONG_AGO,
    },
  })
  return actorOf(cadre.id)
}

export async function aMember(
  world: World,
  village: { teams: { id: string }[] },
  options: PersonOptions = {},
): Promise<Actor> {
  const cadre = await aCadre(world, { name: '秦书宁', ...options })
  await db().teamMembership.create({
    data: { teamId: village.teams[1]?.id ?? '', cadreId: cadre.id, fromOn: LONG_AGO },
  })
  return actorOf(cadre.id)
}

/** An issue as its reporter's phone would send it. */
export async function aReport(
  reporter: Actor,
  village: { id: string },
  given: Partial<ReportIssue> = {},
  at: Instant = NOON,
) {
  const id = randomUUID()
  const input = ReportIssue.parse({
    id,
    villageId: village.id,
    category: 'ROAD',
    title: '三组产业路涵洞塌陷',
    ...given,
  })
  const { number } = await reportIssue(reporter, input, [], at)
  return { id, number }
}

export const issueRow = (id: string) => db().issue.findUniqueOrThrow({ where: { id } })
export const eventsOf = (issueId: string) => db().issueEvent.findMany({ where: { issueId }, orderBy: { seq: 'asc' } })
export const today = dayOf(NOON)
