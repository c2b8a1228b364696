import { name } from '@/lib/across/imports/fields'

/** By whom a sheet means a cadre: the name, and the unit that tells people of one name apart. */
export const OF_A_CADRE = {
  name: { ...name(20), headings: ['姓名', '干部姓名'], required: true, needed: true, example: '余正川' },
  unit: {
    ...name(40),
    headings: ['单位', '所在单位', '工作单位', '单位名称', '单位简称'],
    required: true,
    needed: true,
    example: '交通局',
  },
} as const
