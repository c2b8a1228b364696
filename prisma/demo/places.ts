import { DIVISIONS } from './divisions'
import type { Random } from './random'
import { uuidAt } from './uuid'
import { type VillageClass, villageClasses } from './village-classes'

/** The demo county: 平利县 with its real towns and villages. */
export interface DemoCounty {
  id: string
  code: string
  name: string
  shortName: string
  townships: DemoTownship[]
  /** All villages of all towns, in the order of their codes. */
  villages: DemoVillage[]
}

export interface DemoTownship {
  id: string
  /** 9 digits. */
  code: string
  name: string
  villages: DemoVillage[]
}

export interface DemoVillage {
  id: string
  /** 12 digits: the only name that is unique. */
  code: string
  name: string
  /** Former names: 沙家河村 for 沙河村. */
  aliases: string[]
  townshipId: string
  townshipCode: string
  townshipName: string
  class: VillageClass
  groups: DemoGroup[]
}

export interface DemoGroup {
  id: string
  ordinal: number
  name: string
}

const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八']

/** The county with its towns, villages, classes and villager groups (3 to 8 a village), as entered at the instant. */
export function demoCounty(random: Random, enteredAt: Date): DemoCounty {
  const ids = random.fork('place ids')
  const sizes = random.fork('groups')
  const classes = villageClasses(random.fork('classes'))
  const newId = () => uuidAt(enteredAt, ids)
  const county: DemoCounty = {
    id: newId(),
    code: '610926',
    name: '平利县',
    shortName: '平利',
    townships: [],
    villages: [],
  }
  let township: DemoTownship | undefined
  for (const line of DIVISIONS.trim().split('\n')) {
    const [code = '', name = '', ...aliases] = line.split(',')
    if (code.length === 9) {
      township = { id: newId(), code, name, villages: [] }
      county.townships.push(township)
    } else if (township) {
      const village: DemoVillage = {
        id: newId(),
        code,
        name,
        aliases,
        townshipId: township.id,
        townshipCode: township.code,
        townshipName: township.name,
        class: classes.get(code) ?? 'NON_POVERTY',
        groups: groupsOf(sizes.weighted(GROUPS_A_VILLAGE), newId),
      }
      township.villages.push(village)
      county.villages.push(village)
    }
  }
  return county
}

const GROUPS_A_VILLAGE = [
  [3, 8],
  [4, 20],
  [5, 30],
  [6, 24],
  [7, 12],
  [8, 6],
] as const

function groupsOf(count: number, newId: () => string): DemoGroup[] {
  return ORDINALS.slice(0, count).map((ordinal, index) => ({ id: newId(), ordinal: index + 1, name: `${ordinal}组` }))
}
