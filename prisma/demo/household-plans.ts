import type { Random } from './random'

export type PovertyCause =
  | 'ILLNESS'
  | 'DISABILITY'
  | 'SCHOOLING'
  | 'DISASTER'
  | 'NO_LAND'
  | 'NO_WATER'
  | 'NO_SKILL'
  | 'NO_LABOUR'
  | 'NO_FUNDS'
  | 'POOR_TRANSPORT'
  | 'LOW_MOTIVATION'
  | 'MARRIAGE'
  | 'FUNERAL'
  | 'OTHER'

/** What is done about each cause; `{亩}`, `{只}` and `{人}` are numbers. */
const MEASURES: Record<PovertyCause, readonly string[]> = {
  ILLNESS: [
    '落实慢病签约和住院代办，参加大病保险',
    '医疗救助一次，家庭医生按月随访',
    '参保资助到位，药费超支时申请临时救助',
  ],
  DISABILITY: [
    '办理残疾人两项补贴，配发辅具',
    '残疾人居家托养，家人在公益岗位就业',
    '上门评定残疾等级，落实低保单人保',
  ],
  SCHOOLING: [
    '落实学生资助和雨露计划，毕业后推荐就业',
    '助学贷款已办，假期由团县委结对',
    '寄宿生生活补助到户，帮扶老师联系',
  ],
  DISASTER: ['灾损房屋维修，申请临时救助', '恢复茶园{亩}亩，参加农业保险'],
  NO_LAND: ['流转邻户茶园{亩}亩，入股合作社', '转移就业{人}人，另安排护林员'],
  NO_WATER: ['接通自来水入户，冬季包管防冻', '新建水窖一口，干旱时送水'],
  NO_SKILL: [
    '参加茶叶管护和电焊培训，推荐务工{人}人',
    '科技特派员包户，发展绞股蓝{亩}亩',
    '社区工厂学徒一人，计件上岗',
  ],
  NO_LABOUR: ['低保兜底，茶园{亩}亩交合作社托管分红', '特困供养或邻里结对看护，按月走访', '纳入养老服务，光伏收益分配'],
  NO_FUNDS: ['小额信贷五万元，养土鸡{只}只', '产业到户补助，发展茶园{亩}亩', '互助资金借款，扩种魔芋{亩}亩'],
  POOR_TRANSPORT: ['入户路硬化列入计划，山货由合作社上门收', '搬迁至安置点，原茶园{亩}亩流转'],
  LOW_MOTIVATION: ['党员一对一结对，公益岗位先干起来', '以奖代补：养土鸡{只}只，见效后奖补'],
  MARRIAGE: ['宣传移风易俗，务工{人}人增收还账', '小额信贷发展养殖，养土鸡{只}只'],
  FUNERAL: ['临时救助一次，务工{人}人增收', '减免合作医疗个人部分，邻里互助'],
  OTHER: ['务工{人}人，茶园{亩}亩，按季回访', '稳岗就业，落实交通补贴'],
}

const EXTRAS = ['', '', '；公益岗位护林员一人', '；秋冬管护茶园{亩}亩', '；入股村集体合作社分红', '；社区工厂务工一人']

/** 一户一策: what is to be done for a household whose main trouble this is, in a line. */
export function householdPlan(random: Random, cause: PovertyCause): string {
  const line = random.pick(MEASURES[cause]) + random.pick(EXTRAS)
  if (!line.includes('{')) return `${line}。`
  const filled = line
    .replaceAll('{亩}', String(random.int(1, 8)))
    .replaceAll('{只}', String(random.int(2, 16) * 10))
    .replaceAll('{人}', String(random.int(1, 2)))
  return `${filled}。`
}
