import { DIVISIONS } from './divisions'
import type { Random } from './random'

export type VillageClass = 'DEEP_POVERTY' | 'GENERAL_POVERTY' | 'NON_POVERTY'

/** 金沙河村 (长安镇): commanded by a county leader in the demo. */
export const JINSHAHE = '610926108215'
/** 沙河村 (城关镇), 沙家河村 until 2019: the village of most demo accounts. */
export const SHAHE = '610926100214'

/** Fourteen for the county's first rank, one each, and two for the deliberate exceptions. Made up, but for their number. */
const DEEP_POVERTY_VILLAGES = [
  JINSHAHE,
  '610926100225', // 三河村
  '610926101203', // 九龙池村
  '610926102223', // 七里沟村
  '610926103210', // 湘子寨村
  '610926104208', // 天池村
  '610926104217', // 蒿子坝村
  '610926105209', // 狮子坝村
  '610926106214', // 冯家梁村
  '610926107225', // 花园岭村
  '610926107230', // 乌药山村
  '610926107232', // 百好河村
  '610926108209', // 高源村
  '610926109204', // 让河村
  '610926109217', // 南溪河村
  '610926110223', // 凤凰寨村
]

const POVERTY_VILLAGES = 79

/** The class of every village by code: 16 deep and 63 general make the county's 79 poor villages, 58 are not poor. */
export function villageClasses(random: Random): Map<string, VillageClass> {
  const codes = DIVISIONS.split(/[\n,]/).filter((word) => /^\d{12}$/.test(word))
  const others = random.shuffle(codes.filter((code) => !DEEP_POVERTY_VILLAGES.includes(code) && code !== SHAHE))
  const general = [SHAHE, ...others].slice(0, POVERTY_VILLAGES - DEEP_POVERTY_VILLAGES.length)
  const classes = new Map<string, VillageClass>(codes.map((code) => [code, 'NON_POVERTY']))
  for (const code of general) classes.set(code, 'GENERAL_POVERTY')
  for (const code of DEEP_POVERTY_VILLAGES) classes.set(code, 'DEEP_POVERTY')
  return classes
}
