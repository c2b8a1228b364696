import type { ValuesOf } from '@/lib/across/imports/column'
import { choice, code, day, list, name } from '@/lib/across/imports/fields'
import type { VillageClass } from '@/lib/generated/prisma/enums'
import { TOWNSHIP_CODE, VILLAGE_CODE } from '@/lib/ground/input/place-code'

/** Towns, villages and villager groups: one row a village, its town repeated. A row with a town alone is a town alone. */
export const PLACE_COLUMNS = {
  townCode: {
    // statistics write a town's code with three noughts behind it
    ...code(TOWNSHIP_CODE, (digits) => digits.replace(/^(\d{9})000$/, '$1')),
    headings: ['乡镇代码', '镇代码', '乡镇行政区划代码', '乡镇编码'],
    example: '610926100',
  },
  town: {
    ...name(20),
    headings: ['乡镇', '乡镇名称', '所属乡镇', '镇', '乡（镇）', '乡镇（街道）'],
    required: true,
    example: '城关镇',
  },
  code: {
    ...code(VILLAGE_CODE),
    headings: ['村代码', '行政村代码', '村级行政区划代码', '统计用区划代码', '行政区划代码', '村编码', '村编号'],
    example: '610926100214',
  },
  name: {
    ...name(20),
    headings: ['村', '村名称', '行政村', '行政村名称', '村名', '村（社区）'],
    required: true,
    example: '沙河村',
  },
  aliases: { ...list(6, 20), headings: ['曾用名', '别名', '又名', '原名'], example: '沙家河村' },
  class: {
    ...choice<VillageClass>({
      DEEP_POVERTY: ['深度贫困村', '深度'],
      GENERAL_POVERTY: ['一般贫困村', '贫困村'],
      NON_POVERTY: ['非贫困村'],
    }),
    headings: ['村类型', '村类别', '贫困村类型', '村属性'],
    example: '深度贫困村',
  },
  classFrom: { ...day(), headings: ['类型起始日期', '村类型起始日期', '认定日期'], example: '2026-01-01' },
  groups: {
    ...list(60, 20),
    headings: ['村民组', '村民小组', '组', '村民小组名称'],
    example: '一组、二组、三组',
  },
} as const

export type PlaceValues = ValuesOf<typeof PLACE_COLUMNS>
