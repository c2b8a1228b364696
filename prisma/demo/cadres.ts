import type { LocalDate } from '@/lib/ground/clock'
import { type CadreMaker, cadreMaker, type DemoCadre } from './cadre'
import { commanders, type DemoTenure } from './commanders'
import { daysAfter } from './day'
import { type DemoGrant, grantMaker } from './grants'
import { type Leadership, leadership } from './leadership'
import type { DemoCounty } from './places'
import type { Random } from './random'
import { type DemoPosting, type DemoTeam, supportTeams } from './teams'
import type { DemoUnit } from './units'
import { SHAHE } from './village-classes'

/** Everyone who works in the county, and what each of them is there. */
export interface DemoPeople {
  cadres: DemoCadre[]
  leaders: Leadership
  tenures: DemoTenure[]
  teams: DemoTeam[]
  postings: DemoPosting[]
  grants: DemoGrant[]
  /** Those who can sign in, by user name. */
  accounts: { username: string; cadre: DemoCadre }[]
}

export interface PeopleOptions {
  today: LocalDate
  /** The first day of the demo's history: everyone in office then has a tenure that covers it. */
  since: LocalDate
  enteredAt: Date
  /** Gives out phone numbers, each once. */
  phone: () => string
  /** At least so many cadres; ordinary staff of the units fill up what posts and teams leave. */
  cadres: number
}

type Named = readonly [username: string, unit: string, post: string, name: string]

const HEADQUARTERS: Named = ['headquarters', '指挥部办公室', '指挥部办公室副主任', '何晓岚']
const ADMINISTRATOR: Named = ['admin', '政府办', '县电子政务中心工程师', '唐志远']
const ORGDEPT: Named = ['orgdept', '组织部', '县委组织部干部股股长', '陆嘉树']
const INSPECTOR: Named = ['inspector', '纪委监委', '县作风督查组组长', '程若水']
const AUDITOR: Named = ['auditor', '审计局', '审计局电子数据股股长', '贾临川']
const TRANSPORT: Named = ['transport', '交通局', '交通局桥涵股股长', '秦立航']
const TELECOM: Named = ['telecom', '移动公司', '移动公司网络部主任', '江予安']
const TOWNSHIP: Named = ['township', '城关镇', '城关镇作战部副主任', '罗启东']

/** All people of the demo county: leaders, commanders, teams, officers of units and towns, and the twelve demo accounts. */
export function demoPeople(county: DemoCounty, units: DemoUnit[], random: Random, options: PeopleOptions): DemoPeople {
  const { today, since } = options
  const cadres: DemoCadre[] = []
  const maker = cadreMaker(units, random.fork('cadres'), options)
  const make: CadreMaker = (wish) => {
    const cadre = maker(wish)
    cadres.push(cadre)
    return cadre
  }
  const named = ([, unit, post, name]: Named) => make({ unit, post, rank: 'SECTION', name, partyMember: true })
  const headquarters = named(HEADQUARTERS)
  const administrator = named(ADMINISTRATOR)
  const orgdept = named(ORGDEPT)
  const inspector = named(INSPECTOR)
  const auditor = named(AUDITOR)
  const transport = named(TRANSPORT)
  const telecom = named(TELECOM)
  const township = named(TOWNSHIP)

  const leaders = leadership(county, units, make)
  const rolledOutOn = daysAfter(since, -45)
  const tenures = commanders(county, leaders, make, random.fork('commanders'), { rolledOutOn, today })
  const { teams, postings } = supportTeams(county, units, make, random.fork('teams'), { since, today })

  const officers = { administrator, leader: leaders.deputySecretary, headquarters }
  const grant = grantMaker(officers, random.fork('grants'), today)
  const grants: DemoGrant[] = []
  const give = (
    cadre: DemoCadre,
    role: DemoGrant['role'],
    place: { township?: DemoGrant['township']; unit?: DemoUnit } = {},
  ) => grants.push(grant({ cadre, role, ...place, since: daysAfter(rolledOutOn, -150) }))

  give(administrator, 'ADMINISTRATOR')
  for (const leader of [leaders.deputySecretary, ...leaders.firstRank]) give(leader, 'LEADER')
  for (const one of [headquarters, ...staff(3, '指挥部办公室', '指挥部办公室干部')]) give(one, 'HEADQUARTERS')
  for (const one of [orgdept, ...staff(1, '组织部', '县委组织部干部股干部')]) give(one, 'ORGDEPT')
  for (const one of [inspector, ...staff(3, '纪委监委', '县作风督查组成员')]) give(one, 'INSPECTOR')
  give(auditor, 'AUDITOR')
  for (const unit of units.filter(({ tier }) => tier === 'COUNTY')) {
    const known = [transport, telecom].filter((cadre) => cadre.unit === unit)
    const others = staff(2 - known.length, unit.shortName, `${unit.shortName}业务股干部`)
    for (const officer of [...known, ...others]) give(officer, 'UNIT_OFFICER', { unit })
  }
  for (const town of county.townships) {
    const known = township.unit.townshipCode === town.code ? [township] : []
    const others = staff(3 - known.length, town.name, `${town.name}作战部干部`)
    for (const officer of [...known, ...others]) give(officer, 'TOWNSHIP', { township: town })
  }
  const sizes = random.fork('staff')
  const employers = units.filter(({ tier }) => tier === 'COUNTY' || tier === 'TOWNSHIP')
  while (cadres.length < options.cadres) {
    const unit = sizes.pick(employers).shortName
    make({ unit, post: `${unit}干部`, rank: sizes.chance(0.2) ? 'SECTION' : 'STAFF' })
  }

  const teamOf = (kind: DemoTeam['kind']) => teams.find((team) => team.village.code === SHAHE && team.kind === kind)
  const accounts = [
    { username: 'leader', cadre: leaders.deputySecretary },
    { username: 'headquarters', cadre: headquarters },
    { username: 'orgdept', cadre: orgdept },
    { username: 'inspector', cadre: inspector },
    { username: 'transport', cadre: transport },
    { username: 'telecom', cadre: telecom },
    { username: 'township', cadre: township },
    { username: 'commander', cadre: sole(cadres, '余正川') },
    { username: 'commander2', cadre: sole(cadres, '周明远') },
    { username: 'secretary', cadre: current(teamOf('FIRST_SECRETARY'), true) },
    { username: 'member', cadre: current(teamOf('RESIDENT_TEAM'), false) },
    { username: 'admin', cadre: administrator },
    { username: 'auditor', cadre: auditor },
  ]
  return { cadres, leaders, tenures, teams, postings, grants, accounts }

  function staff(count: number, unit: string, post: string): DemoCadre[] {
    return Array.from({ length: count }, () => make({ unit, post, rank: 'STAFF', ages: [26, 50] }))
  }
}

function sole(cadres: DemoCadre[], name: string): DemoCadre {
  const [one, ...more] = cadres.filter((cadre) => cadre.name === name)
  if (!one || more.length > 0) throw new Error(`${name} should stand in the demo once`)
  return one
}

function current(team: DemoTeam | undefined, leader: boolean): DemoCadre {
  const member = team?.members.find((one) => one.leader === leader && one.toOn === null)
  if (!member) throw new Error('a demo account has no one in the team of 沙河村')
  return member.cadre
}
