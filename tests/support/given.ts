import { randomUUID } from 'node:crypto'
import { reportIssue } from '@/lib/domains/issues/commands/report'
import { ReportIssue } from '@/lib/domains/issues/schema'
import type { CadreRank, GrantRole, TeamKind } from '@/lib/generated/prisma/enums'
import { type Actor, personWithSeats } from '@/lib/ground/access/actor'
import { dayOf, dayToColumn, type Instant } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'

/** A weekday noon in Shanghai on which nothing is special: 10 June 2026, a Wednesday. */
export const NOON: Instant = new Date('2026-06-10T04:00:00Z')
const LONG_AGO = dayToColumn('2025-01-01')

export type World = Awaited<ReturnType<typeof aCounty>>

/** A small county: two towns, three villages with four teams each, units, and a person for every role. */
export async function aCounty(code = '610926') {
  const county = await db().county.create({ data: { code, name: '平利县', shortName: '平利', demo: true } })
  const town = (code: string, name: string) => db().township.create({ data: { countyId: county.id, code, name } })
  const chengguan = await town(`${code}100`, '城关镇')
  const changan = await town(`${code}108`, '长安镇')
  const village = async (code: string, name: string, township: { id: string }) => {
    const created = await db().village.create({ data: { countyId: county.id, townshipId: township.id, code, name } })
    const groups = await Promise.all(
      [1, 2, 3].map((ordinal) =>
        db().villagerGroup.create({ data: { villageId: created.id, ordinal, name: `${'一二三'[ordinal - 1]}组` } }),
      ),
    )
    const kinds: TeamKind[] = ['FIRST_SECRETARY', 'RESIDENT_TEAM', 'TOWNSHIP_CADRES', 'VILLAGE_COMMITTEES']
    const teams = await Promise.all(
      kinds.map((kind) => db().supportTeam.create({ data: { villageId: created.id, kind } })),
    )
    return { ...created, groups, teams }
  }
  const shahe = await village(`${code}100214`, '沙河村', chengguan)
  const jinshahe = await village(`${code}108215`, '金沙河村', changan)
  const zhongyuan = await village(`${code}108206`, '中原村', changan)
  const unit = (name: string, tier: 'COUNTY' | 'TOWNSHIP' = 'COUNTY', townshipId: string | null = null) =>
    db().unit.create({ data: { countyId: county.id, townshipId, name, shortName: name, category: 'ECONOMIC', tier } })
  const units = {
    headquarters: await unit('县委办'),
    transport: await unit('交通局'),
    telecom: await unit('移动公司'),
    chengguan: await unit('城关镇', 'TOWNSHIP', chengguan.id),
    changan: await unit('长安镇', 'TOWNSHIP', changan.id),
  }
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
