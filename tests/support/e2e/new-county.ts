/** The sheets with which another county begins: 2 towns, 9 villages, 5 units, 30 cadres, and who of them signs in first. */

type Sheet = string[][]

const TOWNS = [
  { code: '610927100', name: '曾家镇', villages: ['石砦村', '桃园村', '鱼坪村', '花坪村', '红星村'] },
  { code: '610927101', name: '牛头店镇', villages: ['竹园村', '水晶坪村', '先锋村', '国庆村'] },
] as const

const UNITS = [
  ['中共镇坪县委办公室', '县委办', '党群', '县级', ''],
  ['中共镇坪县委组织部', '组织部', '党群', '县级', ''],
  ['镇坪县交通运输局', '交通局', '经济', '县级', ''],
  ['镇坪县曾家镇人民政府', '曾家镇政府', '其他', '乡镇', '曾家镇'],
  ['镇坪县牛头店镇人民政府', '牛头店镇政府', '其他', '乡镇', '牛头店镇'],
]

const SURNAMES = ['程', '方', '骆', '柯', '邝']
const GIVEN = ['春来', '夏青', '秋实', '冬梅', '立新', '守信']

export const PLACES: Sheet = [
  ['乡镇代码', '乡镇', '村代码', '村名称', '村类型', '类型起始日期', '村民组'],
  ...TOWNS.flatMap(({ code, name, villages }) =>
    villages.map((village, index) => [
      ...[code, name, `${code}${201 + index}`, village],
      ...[index % 2 ? '非贫困村' : '一般贫困村', '2026-01-01', '一组、二组、三组'],
    ]),
  ),
]

export const REGISTERED_UNITS: Sheet = [['单位名称', '单位简称', '单位类别', '层级', '所属乡镇'], ...UNITS]

/** Six in each unit, of whom the first is its head. */
export const CADRES: Sheet = [
  ['姓名', '单位', '职务', '职级'],
  ...UNITS.flatMap(([, unit = '', , tier], at) =>
    GIVEN.map((given, index) => {
      const head = tier === '乡镇' ? '镇党政正职' : '部门正职'
      return [`${SURNAMES[at]}${given}`, unit, index ? '干部' : '主要负责人', index ? '一般干部' : head]
    }),
  ),
]

/** By their names to sign in with: who is the headquarters, the organisation department, the town, and a commander to be. */
export const FIRST = { zhihui: '程春来', zuzhi: '方春来', zengjia: '柯夏青', zongdui: '骆春来' } as const

export const ACCOUNTS: Sheet = [
  ['姓名', '单位', '用户名'],
  ...Object.entries(FIRST).map(([username, name]) => {
    const cadre = CADRES.find(([one]) => one === name)
    return [name, cadre?.[1] ?? '', username]
  }),
]
