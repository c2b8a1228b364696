import type { IssueCategory } from '@/lib/generated/prisma/enums'

/** Which issues a skill is good for, by words that the county writes skills with. */
const WORDS: Record<IssueCategory, readonly string[]> = {
  ROAD: ['道路', '公路', '桥', '交通'],
  WATER: ['水利', '饮水', '供水'],
  SIGNAL: ['信息化', '通信', '网络'],
  HOUSING: ['房屋', '危房', '住建', '建筑'],
  HEALTH_INSURANCE: ['医疗', '医保', '卫生'],
  SCHOOLING: ['教学', '教育', '普通话'],
  SALES: ['电商', '营销', '合作社', '栽培', '种植', '食用菌', '畜牧', '林果', '农机', '病虫'],
  WASTE: ['环境', '环保', '保洁'],
  RELOCATION: ['搬迁', '社区'],
  POWER: ['电力', '供电'],
  SAFETY: ['治安', '平安', '地质灾害', '应急', '消防'],
  INCOME: ['就业', '社会救助', '民政', '劳务'],
  LAND: ['调解', '法律', '土地', '林权', '国土'],
  OTHER: ['信访', '群众工作'],
}

const CATEGORIES = Object.keys(WORDS) as IssueCategory[]

/** The kinds of issue that somebody's skills are good for, each with the first skill that is. */
export function topicsOf(skills: readonly string[]): Map<IssueCategory, string> {
  const topics = new Map<IssueCategory, string>()
  const sorted = [...skills].sort()
  for (const category of CATEGORIES) {
    const skill = sorted.find((one) => WORDS[category].some((word) => one.includes(word)))
    if (skill) topics.set(category, skill)
  }
  return topics
}
