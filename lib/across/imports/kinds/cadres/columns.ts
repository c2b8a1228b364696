import type { ValuesOf } from '@/lib/across/imports/column'
import { choice, list, month, phone, words, yesNo } from '@/lib/across/imports/fields'
import { OF_A_CADRE } from '@/lib/across/imports/kinds/of-a-cadre'
import type { CadreRank, Sex } from '@/lib/generated/prisma/enums'

/** Cadres: matched by name within their unit, told apart by birth. */
export const CADRE_COLUMNS = {
  ...OF_A_CADRE,
  post: { ...words(40), headings: ['职务', '现任职务', '职务名称'], example: '交通局局长' },
  rank: {
    ...choice<CadreRank>({
      FOUR_BODIES_HEAD: ['四大班子主要领导', '县四大班子主要领导'],
      STANDING_COMMITTEE: ['县委常委', '常委'],
      COUNTY_LEADER: ['其他县级领导', '县级领导', '县级'],
      BUREAU_HEAD: ['部门正职', '部门主要负责人', '局长'],
      TOWN_HEAD: ['镇党政正职', '乡镇党政正职', '镇正职'],
      SECTION: ['科级', '科级干部', '股级', '中层'],
      STAFF: ['一般干部', '干部', '科员', '职工'],
    }),
    headings: ['职级', '职务层次', '级别'],
    example: '部门正职',
  },
  sex: { ...choice<Sex>({ MALE: ['男'], FEMALE: ['女'] }), headings: ['性别'], example: '男' },
  bornOn: { ...month(), headings: ['出生日期', '出生年月', '生日'], example: '1980-05-01' },
  joinedPartyOn: { ...month(), headings: ['入党日期', '入党时间'], example: '2005-07-01' },
  startedWorkOn: { ...month(), headings: ['参加工作日期', '参加工作时间', '工作时间'], example: '2002-08-01' },
  skills: { ...list(12, 20), headings: ['专长', '特长', '专业特长'], example: '道路桥梁、项目管理' },
  reserve: { ...yesNo(), headings: ['后备干部', '是否后备干部'], example: '否' },
  phone: { ...phone(), headings: ['手机号', '手机', '联系电话', '电话', '手机号码'], example: '13900000000' },
} as const

export type CadreValues = ValuesOf<typeof CADRE_COLUMNS>
