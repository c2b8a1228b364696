import type { ValuesOf } from '@/lib/across/imports/column'
import { choice, name, yesNo } from '@/lib/across/imports/fields'
import type { UnitCategory, UnitTier } from '@/lib/generated/prisma/enums'

/** Units: matched by their full name. */
export const UNIT_COLUMNS = {
  name: {
    ...name(40),
    headings: ['单位名称', '单位全称', '名称', '全称'],
    required: true,
    needed: true,
    example: '平利县交通运输局',
  },
  shortName: { ...name(16), headings: ['单位简称', '简称'], required: true, needed: true, example: '交通局' },
  category: {
    ...choice<UnitCategory>({
      PARTY_MASS: ['党群', '党群部门', '党群类'],
      ECONOMIC: ['经济', '经济部门', '经济类'],
      POLITICAL_LEGAL: ['政法', '政法部门', '政法类'],
      AGRICULTURE: ['涉农', '农业', '涉农部门', '农业类'],
      OTHER: ['其他', '其它'],
    }),
    headings: ['单位类别', '类别', '单位性质'],
    example: '经济',
  },
  tier: {
    ...choice<UnitTier>({
      PROVINCE: ['省级', '省'],
      CITY: ['市级', '市'],
      COUNTY: ['县级', '县', '县直'],
      TOWNSHIP: ['乡镇', '镇', '乡', '镇级', '乡镇级'],
    }),
    headings: ['层级', '单位层级', '级别'],
    example: '县级',
  },
  town: { ...name(20), headings: ['所属乡镇', '乡镇', '所在乡镇'], example: '' },
  active: { ...yesNo(), headings: ['在用', '是否在用', '是否启用'], example: '是' },
} as const

export type UnitValues = ValuesOf<typeof UNIT_COLUMNS>
