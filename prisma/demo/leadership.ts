import type { CadreMaker, CadreRank, DemoCadre } from './cadre'
import type { DemoCounty } from './places'
import type { DemoUnit } from './units'

/** Those from whom commanders are taken, by rank; every one holds the post of a 正职 or above. */
export interface Leadership {
  /** 县委副书记 (专职): leads the headquarters and commands no village. */
  deputySecretary: DemoCadre
  /** 四大班子主要领导 and 县委常委, in order of standing. */
  firstRank: DemoCadre[]
  /** Other county leaders. */
  countyLeaders: DemoCadre[]
  bureauHeads: DemoCadre[]
  /** Party secretary and town head of each town, by town code. */
  townHeads: Map<string, [secretary: DemoCadre, mayor: DemoCadre]>
}

type Post = readonly [unit: string, post: string, name?: string]

const FOUR_BODIES: Post[] = [
  ['县委办', '县委书记'],
  ['政府办', '县委副书记、县长'],
  ['人大办', '县人大常委会主任'],
  ['政协办', '县政协主席'],
]

const STANDING_COMMITTEE: Post[] = [
  ['政府办', '县委常委、常务副县长'],
  ['纪委监委', '县委常委、纪委书记、监委主任'],
  ['组织部', '县委常委、组织部部长'],
  ['宣传部', '县委常委、宣传部部长'],
  ['统战部', '县委常委、统战部部长'],
  ['政法委', '县委常委、政法委书记'],
  ['县委办', '县委常委、县委办主任'],
  ['县委办', '县委常委、县人武部政委'],
  ['政府办', '县委常委、副县长', '周明远'],
  ['政府办', '县委常委、副县长（挂职）'],
]

const OTHER_COUNTY_LEADERS: Post[] = [
  ['政府办', '副县长'],
  ['政府办', '副县长'],
  ['政府办', '副县长（挂职）'],
  ['公安局', '副县长、公安局局长'],
  ...repeat(5, ['人大办', '县人大常委会副主任']),
  ...repeat(5, ['政协办', '县政协副主席']),
  ['法院', '县法院院长'],
  ['检察院', '县检察院检察长'],
]

/** Where the unit's head is a county leader, the second in command, of a head's grade, may lead a village. */
const SECOND_IN_COMMAND: Record<string, string> = {
  县委办: '县委办常务副主任',
  纪委监委: '县纪委常务副书记',
  组织部: '县委组织部常务副部长',
  宣传部: '县委宣传部常务副部长',
  统战部: '县委统战部常务副部长',
  政法委: '县委政法委常务副书记',
  公安局: '公安局政委',
  法院: '县法院常务副院长',
  检察院: '县检察院常务副检察长',
}

const HEAD_POST: Record<string, string> = {
  人大办: '县人大常委会办公室主任',
  政协办: '县政协秘书长',
  政府办: '县政府办主任',
  县委党校: '县委党校常务副校长',
  总工会: '县总工会常务副主席',
  团县委: '团县委书记',
  妇联: '县妇联主席',
  工商联: '县工商联党组书记',
  残联: '县残联理事长',
  供销社: '县供销社理事会主任',
  茶叶发展中心: '县茶叶发展中心主任',
  搬迁安置办: '县搬迁安置办主任',
}

const FURTHER_HEADS: Post[] = [
  ['人大办', '县人大财经工委主任'],
  ['人大办', '县人大法工委主任'],
  ['人大办', '县人大农工委主任'],
  ['人大办', '县人大教科文卫工委主任'],
  ['人大办', '县人大代表工委主任'],
  ['人大办', '县人大环资工委主任'],
  ['人大办', '县人大预算工委主任'],
  ['政协办', '县政协提案委主任'],
  ['政协办', '县政协经科委主任'],
  ['政协办', '县政协文史委主任'],
  ['政协办', '县政协农业农村委主任'],
  ['政协办', '县政协教卫体委主任'],
  ['政协办', '县政协社法委主任'],
  ['政协办', '县政协委员联络委主任'],
  ['教体科技局', '教体科技局党委书记'],
  ['卫健局', '卫健局党委书记'],
  ['自然资源局', '自然资源局党委书记'],
  ['住建局', '住建局党委书记'],
  ['农业农村局', '农业农村局党委书记'],
  ['交通局', '交通局党委书记'],
  ['水利局', '水利局党委书记'],
  ['林业局', '林业局党委书记'],
  ['经贸局', '经贸局党委书记'],
  ['市场监管局', '市场监管局党委书记'],
  ['县委办', '县档案馆馆长'],
  ['县委办', '县委史志研究室主任'],
  ['政府办', '县机关事务服务中心主任'],
  ['经贸局', '县招商服务中心主任'],
  ['交通局', '县公路段段长'],
  ['卫健局', '县疾控中心主任'],
  ['教体科技局', '县职教中心校长'],
  ['自然资源局', '县不动产登记中心主任'],
  ['林业局', '县国有林场场长'],
  ['农业农村局', '县农技推广中心主任'],
  ['水利局', '县水利工作站站长'],
  ['人社局', '县劳动就业服务中心主任'],
  ['卫健局', '县妇幼保健院院长'],
  ['文旅广电局', '县文化馆馆长'],
  ['农业农村局', '县农业综合执法大队大队长'],
]

/** Companies, the hospital and headquarters itself answer for their own work and lead no village. */
const LEAD_NO_VILLAGE = ['指挥部办公室', '供电公司', '移动公司', '电信公司', '联通公司', '农商银行', '县医院']

/** The county's leaders, the heads of its units and towns: one commander's worth for every village, and one to spare. */
export function leadership(county: DemoCounty, units: DemoUnit[], make: CadreMaker): Leadership {
  const all = (posts: Post[], rank: CadreRank) =>
    posts.map(([unit, post, name]) => make({ unit, post, rank, name, sex: name ? 'MALE' : undefined }))
  return {
    deputySecretary: make({
      unit: '县委办',
      post: '县委副书记',
      rank: 'STANDING_COMMITTEE',
      name: '何静川',
      sex: 'MALE',
    }),
    firstRank: [...all(FOUR_BODIES, 'FOUR_BODIES_HEAD'), ...all(STANDING_COMMITTEE, 'STANDING_COMMITTEE')],
    countyLeaders: all(OTHER_COUNTY_LEADERS, 'COUNTY_LEADER'),
    bureauHeads: all([...unitHeads(units), ...FURTHER_HEADS], 'BUREAU_HEAD'),
    townHeads: new Map(
      county.townships.map(({ code, name }) => {
        const head = (post: string) => make({ unit: name, post: `${name}${post}`, rank: 'TOWN_HEAD' })
        return [code, [head('党委书记'), head('镇长')]]
      }),
    ),
  }
}

function unitHeads(units: DemoUnit[]): Post[] {
  return units
    .filter((unit) => unit.tier === 'COUNTY' && !LEAD_NO_VILLAGE.includes(unit.shortName))
    .map(({ shortName }) => {
      const post = SECOND_IN_COMMAND[shortName] ?? HEAD_POST[shortName] ?? `${shortName}局长`
      return [shortName, post, shortName === '残联' ? '余正川' : undefined]
    })
}

function repeat(count: number, post: Post): Post[] {
  return Array.from({ length: count }, () => post)
}
