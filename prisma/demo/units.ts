import type { DemoCounty } from './places'
import type { Random } from './random'
import { uuidAt } from './uuid'

export type UnitCategory = 'PARTY_MASS' | 'ECONOMIC' | 'POLITICAL_LEGAL' | 'AGRICULTURE' | 'OTHER'
type UnitTier = 'PROVINCE' | 'CITY' | 'COUNTY' | 'TOWNSHIP'

export interface DemoUnit {
  id: string
  name: string
  /** Unique in the demo, and how everything else in it names the unit: 交通局, 长安镇. */
  shortName: string
  category: UnitCategory
  tier: UnitTier
  /** Set for a town's government. */
  townshipCode?: string
}

type Entry = readonly [shortName: string, name: string]

const COUNTY_UNITS: Record<UnitCategory, Entry[]> = {
  PARTY_MASS: [
    ['县委办', '中共平利县委办公室'],
    ['人大办', '平利县人大常委会办公室'],
    ['政协办', '政协平利县委员会办公室'],
    ['纪委监委', '中共平利县纪委监委机关'],
    ['组织部', '中共平利县委组织部'],
    ['宣传部', '中共平利县委宣传部'],
    ['统战部', '中共平利县委统战部'],
    ['指挥部办公室', '平利县村级一线作战指挥部办公室'],
    ['信访局', '平利县信访局'],
    ['县委党校', '中共平利县委党校'],
    ['总工会', '平利县总工会'],
    ['团县委', '共青团平利县委员会'],
    ['妇联', '平利县妇女联合会'],
    ['工商联', '平利县工商业联合会'],
    ['残联', '平利县残疾人联合会'],
  ],
  POLITICAL_LEGAL: [
    ['政法委', '中共平利县委政法委员会'],
    ['法院', '平利县人民法院'],
    ['检察院', '平利县人民检察院'],
    ['公安局', '平利县公安局'],
    ['司法局', '平利县司法局'],
  ],
  ECONOMIC: [
    ['发改局', '平利县发展和改革局'],
    ['经贸局', '平利县经济贸易局'],
    ['财政局', '平利县财政局'],
    ['税务局', '国家税务总局平利县税务局'],
    ['审计局', '平利县审计局'],
    ['统计局', '平利县统计局'],
    ['市场监管局', '平利县市场监督管理局'],
    ['供电公司', '平利县供电分公司'],
    ['移动公司', '中国移动平利分公司'],
    ['电信公司', '中国电信平利分公司'],
    ['联通公司', '中国联通平利分公司'],
    ['农商银行', '平利农村商业银行'],
  ],
  AGRICULTURE: [
    ['农业农村局', '平利县农业农村局'],
    ['林业局', '平利县林业局'],
    ['水利局', '平利县水利局'],
    ['乡村振兴局', '平利县乡村振兴局'],
    ['供销社', '平利县供销合作社联合社'],
    ['茶叶发展中心', '平利县茶叶和绞股蓝发展中心'],
  ],
  OTHER: [
    ['政府办', '平利县人民政府办公室'],
    ['教体科技局', '平利县教育体育和科技局'],
    ['民政局', '平利县民政局'],
    ['人社局', '平利县人力资源和社会保障局'],
    ['自然资源局', '平利县自然资源局'],
    ['住建局', '平利县住房和城乡建设局'],
    ['交通局', '平利县交通运输局'],
    ['卫健局', '平利县卫生健康局'],
    ['医保局', '平利县医疗保障局'],
    ['应急局', '平利县应急管理局'],
    ['生态环境局', '安康市生态环境局平利分局'],
    ['搬迁安置办', '平利县移民搬迁安置办公室'],
    ['文旅广电局', '平利县文化旅游广电局'],
    ['退役军人局', '平利县退役军人事务局'],
    ['县医院', '平利县医院'],
  ],
}

/** Made-up senders of first secretaries from above the county. */
const UNITS_ABOVE: (readonly [UnitTier, UnitCategory, string, string])[] = [
  ['CITY', 'OTHER', '市中医院', '安康市某中医医院'],
  ['CITY', 'ECONOMIC', '市国资公司', '安康市某国有资产经营公司'],
  ['CITY', 'AGRICULTURE', '市农科所', '安康市某农业科学研究所'],
  ['CITY', 'PARTY_MASS', '市档案馆', '安康市某档案馆'],
  ['CITY', 'OTHER', '市职业学院', '安康市某职业技术学院'],
  ['PROVINCE', 'OTHER', '省高校附院', '西安某高校附属医院'],
  ['PROVINCE', 'ECONOMIC', '省建投公司', '陕西某建设投资公司'],
  ['PROVINCE', 'AGRICULTURE', '省茶科院', '陕西某茶叶科学研究院'],
]

/** All units that the demo knows: those of the county, one government a town, and a few senders from city and province. */
export function demoUnits(county: DemoCounty, random: Random, enteredAt: Date): DemoUnit[] {
  const newId = () => uuidAt(enteredAt, random)
  const units: DemoUnit[] = []
  for (const [category, entries] of Object.entries(COUNTY_UNITS) as [UnitCategory, Entry[]][]) {
    for (const [shortName, name] of entries) units.push({ id: newId(), name, shortName, category, tier: 'COUNTY' })
  }
  for (const { code, name } of county.townships) {
    const unit = { id: newId(), name: `${county.name}${name}人民政府`, shortName: name, townshipCode: code }
    units.push({ ...unit, category: 'OTHER', tier: 'TOWNSHIP' })
  }
  for (const [tier, category, shortName, name] of UNITS_ABOVE) {
    units.push({ id: newId(), name, shortName, category, tier })
  }
  return units
}
