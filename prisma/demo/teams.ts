import type { LocalDate } from '@/lib/ground/clock'
import type { CadreMaker, DemoCadre } from './cadre'
import { daysAfter, yearsAfter } from './day'
import { DUTIES, TEAM_KINDS, type TeamKind } from './duties'
import type { DemoCounty, DemoVillage } from './places'
import type { Random } from './random'
import type { DemoUnit } from './units'
import { uuidAt } from './uuid'
import { JINSHAHE, SHAHE } from './village-classes'

/** One of a village's four support teams; every village has all four, though a team may be empty. */
export interface DemoTeam {
  id: string
  village: DemoVillage
  kind: TeamKind
  members: DemoMembership[]
}

/** A cadre's time in a team, [fromOn, toOn). */
interface DemoMembership {
  id: string
  cadre: DemoCadre
  leader: boolean
  duty: string
  fromOn: LocalDate
  toOn: LocalDate | null
}

/** A first secretary's tenure, [fromOn, toOn), that should last two years. */
export interface DemoPosting {
  id: string
  village: DemoVillage
  cadre: DemoCadre
  fromOn: LocalDate
  termEndsOn: LocalDate
  toOn: LocalDate | null
  documentNo: string
}

const TERMS_ENDING_SOON = 6
/** One village without a first secretary, one whose resident team is its leader alone, one without township cadres. */
const INCOMPLETE = ['NO_FIRST_SECRETARY', 'LEADER_ALONE', 'NO_TOWNSHIP_CADRES'] as const
type Gap = (typeof INCOMPLETE)[number]

/** The four teams of every village and the postings of their first secretaries, those of the period's past included. */
export function supportTeams(
  county: DemoCounty,
  units: DemoUnit[],
  make: CadreMaker,
  random: Random,
  days: { since: LocalDate; today: LocalDate },
): { teams: DemoTeam[]; postings: DemoPosting[] } {
  const ordinary = random.shuffle(county.villages.filter(({ code }) => code !== JINSHAHE && code !== SHAHE))
  const gaps = new Map(INCOMPLETE.map((gap, index) => [ordinary[index], gap]))
  const endingSoon = new Set(ordinary.slice(INCOMPLETE.length, INCOMPLETE.length + TERMS_ENDING_SOON))
  const teams: DemoTeam[] = []
  const postings: DemoPosting[] = []
  for (const village of county.villages) {
    const gap = gaps.get(village)
    const sender = senderOf(village, units, random)
    const terms = termsOf(village, sender, endingSoon.has(village), gap)
    postings.push(...terms)
    for (const kind of TEAM_KINDS) {
      const members = membersOf(kind, village, sender, terms, gap)
      teams.push({ id: idOn(days.since), village, kind, members })
    }
  }
  return { teams, postings }

  function termsOf(village: DemoVillage, sender: string, soon: boolean, gap: Gap | undefined): DemoPosting[] {
    const termEndsOn = daysAfter(days.today, soon ? random.int(6, 58) : random.int(75, 700))
    const fromOn = gap === 'NO_FIRST_SECRETARY' ? daysAfter(days.today, -25) : yearsAfter(termEndsOn, -2)
    const terms: DemoPosting[] = []
    if (fromOn > days.since) terms.push(posting(village, sender, yearsAfter(fromOn, -2), fromOn))
    if (gap !== 'NO_FIRST_SECRETARY') terms.push(posting(village, sender, fromOn, null))
    return terms
  }

  function posting(village: DemoVillage, sender: string, fromOn: LocalDate, toOn: LocalDate | null): DemoPosting {
    const rank = random.chance(0.4) ? 'SECTION' : 'STAFF'
    const post = toOn ? '干部' : `${village.name}第一书记`
    const name = village.code === SHAHE && !toOn ? '秦书宁' : undefined
    const sex = name ? 'FEMALE' : undefined
    const cadre = make({ unit: sender, post, rank, ages: [28, 49], partyMember: true, name, sex })
    const termEndsOn = yearsAfter(fromOn, 2)
    const documentNo = `平组派〔${fromOn.slice(0, 4)}〕${random.int(3, 96)}号`
    return { id: idOn(fromOn), village, cadre, fromOn, termEndsOn, toOn, documentNo }
  }

  function membersOf(kind: TeamKind, village: DemoVillage, sender: string, terms: DemoPosting[], gap?: Gap) {
    switch (kind) {
      case 'FIRST_SECRETARY':
        return terms.map((term) => membership(kind, village, term.cadre, true, term.fromOn, term.toOn))
      case 'RESIDENT_TEAM':
        return residentTeam(village, sender, terms, gap)
      case 'TOWNSHIP_CADRES':
        return gap === 'NO_TOWNSHIP_CADRES' ? [] : townshipCadres(village)
      case 'VILLAGE_COMMITTEES':
        return villageCommittees(village)
    }
  }

  /** The first secretary leads; with two or three more, all from units of the county or above. */
  function residentTeam(village: DemoVillage, sender: string, terms: DemoPosting[], gap?: Gap): DemoMembership[] {
    const led = terms.map((term) => membership('RESIDENT_TEAM', village, term.cadre, true, term.fromOn, term.toOn))
    const count = gap === 'LEADER_ALONE' ? 0 : random.chance(0.25) ? 3 : 2
    for (let i = 0; i < count; i++) {
      const unit = i === 0 ? sender : otherSender(units, random)
      const ages = i === 0 ? ([24, 34] as const) : ([27, 55] as const)
      const name = village.code === SHAHE && i === 0 ? '叶文博' : undefined
      const post = `${village.name}驻村工作队员`
      const cadre = make({ unit, post, rank: 'STAFF', ages, name, sex: name ? 'MALE' : undefined })
      led.push(membership('RESIDENT_TEAM', village, cadre, false, someDayBefore(), null))
    }
    return led
  }

  function townshipCadres(village: DemoVillage): DemoMembership[] {
    const unit = village.townshipName
    const head = make({ unit, post: `${unit}${random.pick(TOWN_POSTS)}`, rank: 'SECTION', ages: [30, 52] })
    const liaison = make({ unit, post: `${unit}包村干部`, rank: 'STAFF', ages: [24, 54] })
    return [
      membership('TOWNSHIP_CADRES', village, head, true, someDayBefore(), null),
      membership('TOWNSHIP_CADRES', village, liaison, false, someDayBefore(), null),
    ]
  }

  function villageCommittees(village: DemoVillage): DemoMembership[] {
    const dual = random.chance(0.22)
    const posts = dual ? COMMITTEE_POSTS.one : COMMITTEE_POSTS.two
    const elected = daysAfter(days.since, -random.int(30, 300))
    const size = random.chance(0.7) ? 5 : 4
    return posts.slice(0, size).map((post, index) => {
      const partyMember = index === 0 || random.chance(0.7)
      const sex = post === '妇联主任' ? 'FEMALE' : undefined
      const wish = {
        unit: village.townshipName,
        rank: 'STAFF',
        ages: [29, 62],
        partyMember,
        sex,
        skills: VILLAGE_SKILLS,
      } as const
      const cadre = make({ ...wish, post: `${village.name}${post}` })
      return membership('VILLAGE_COMMITTEES', village, cadre, index === 0, elected, null, index)
    })
  }

  function membership(
    kind: TeamKind,
    village: DemoVillage,
    cadre: DemoCadre,
    leader: boolean,
    fromOn: LocalDate,
    toOn: LocalDate | null,
    nth?: number,
  ): DemoMembership {
    const duties = DUTIES[kind]
    const duty = nth === undefined ? random.pick(duties) : (duties[nth] ?? random.pick(duties))
    return { id: idOn(fromOn), cadre, leader, duty: duty.replace('{组}', someGroups(village, random)), fromOn, toOn }
  }

  function someDayBefore(): LocalDate {
    return daysAfter(days.since, -random.int(0, 200))
  }

  function idOn(day: LocalDate): string {
    return uuidAt(new Date(`${day}T01:00:00Z`), random)
  }
}

const TOWN_POSTS = ['副镇长', '人大主席', '党委副书记', '组织委员', '宣传委员', '武装部长', '纪委书记']

const VILLAGE_SKILLS = ['矛盾调解', '群众工作', '茶叶栽培', '绞股蓝种植', '农机', '合作社账务', '食用菌', '畜牧']

const COMMITTEE_POSTS = {
  one: ['党支部书记、村委会主任', '党支部副书记', '村委会副主任', '妇联主任', '文书', '监委会主任'],
  two: ['党支部书记', '村委会主任', '党支部副书记', '妇联主任', '文书', '监委会主任'],
}

const SENT_FROM: Record<string, string> = { [SHAHE]: '税务局', '610926110201': '省高校附院', [JINSHAHE]: '市中医院' }

/** The unit that supports the village and sends its first secretary: a county unit nine times in ten. */
function senderOf(village: DemoVillage, units: DemoUnit[], random: Random): string {
  const tier = random.weighted([
    ['COUNTY', 90],
    ['CITY', 7],
    ['PROVINCE', 3],
  ] as const)
  const sender = random.pick(units.filter((unit) => unit.tier === tier)).shortName
  return SENT_FROM[village.code] ?? sender
}

function otherSender(units: DemoUnit[], random: Random): string {
  return random.pick(units.filter((unit) => unit.tier === 'COUNTY')).shortName
}

/** 一至三组, 四、五组 … within the groups that the village has. */
function someGroups(village: DemoVillage, random: Random): string {
  const names = village.groups.map(({ name }) => name.slice(0, 1))
  const from = random.int(0, Math.max(0, names.length - 3))
  return random.chance(0.5) ? `${names[from]}至${names[from + 2]}组` : `${names[from]}、${names[from + 1]}组`
}
