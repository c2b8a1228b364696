import { choice, choices, code, name, phone, words } from '@/lib/across/imports/fields'
import type { HouseholdCategory, IdentificationStandard, MonitorKind, PovertyCause } from '@/lib/generated/prisma/enums'
import { VILLAGE_CODE } from '@/lib/ground/input/place-code'

const CAUSES: Record<PovertyCause, readonly [string, ...string[]]> = {
  ILLNESS: ['因病'],
  DISABILITY: ['因残'],
  SCHOOLING: ['因学'],
  DISASTER: ['因灾'],
  NO_LAND: ['缺土地'],
  NO_WATER: ['缺水'],
  NO_SKILL: ['缺技术'],
  NO_LABOUR: ['缺劳动力', '缺劳力'],
  NO_FUNDS: ['缺资金'],
  POOR_TRANSPORT: ['交通条件落后'],
  LOW_MOTIVATION: ['自身发展动力不足', '自身发展力不足'],
  MARRIAGE: ['因婚'],
  FUNERAL: ['因丧'],
  OTHER: ['其他', '其它', '其他原因'],
}

/** 脱贫状态 with whether policy is still enjoyed, which the national tables write in one. */
export type Status = 'NEVER' | 'IN_POVERTY' | 'PRE_EXIT' | 'LIFTED_WITH_POLICY' | 'LIFTED' | 'RELAPSED'

/** Which household it is, where it stands, and what it is to the register (DOMAIN.md 3.3). */
export const ENTRY_COLUMNS = {
  villageCode: {
    ...code(VILLAGE_CODE),
    headings: ['村代码', '行政村代码', '村编号', '村级行政区划代码'],
    example: '610926100214',
  },
  town: { ...name(20), headings: ['乡镇', '乡（镇）', '乡镇名称', '乡(镇)'], example: '城关镇' },
  village: { ...name(20), headings: ['村', '行政村', '村名称', '村名'], example: '沙河村' },
  group: { ...words(20), headings: ['村民组', '组', '自然村（组）', '自然村', '村民小组'], example: '一组' },
  number: {
    ...code(/^[0-9A-Z-]{4,32}$/, (text) => text.toUpperCase()),
    number: true,
    headings: ['户编号'],
    required: true,
    needed: true,
    example: '6109261002140001',
  },
  category: {
    ...choice<HouseholdCategory>({
      ORDINARY: ['一般农户', '非贫困户'],
      GENERAL: ['一般贫困户', '扶贫户', '一般脱贫户'],
      DIBAO: ['低保贫困户', '低保户', '低保脱贫户'],
      TEKUN: ['特困供养户', '五保贫困户', '五保户', '特困户', '特困供养贫困户', '特困供养脱贫户'],
    }),
    headings: ['贫困户属性', '户类型', '户属性', '农户类别'],
    example: '一般贫困户',
  },
  standard: {
    ...choice<IdentificationStandard>({ NATIONAL: ['国家标准'], PROVINCIAL: ['省定标准'], MUNICIPAL: ['市定标准'] }),
    headings: ['识别标准'],
    example: '国家标准',
  },
  status: {
    ...choice<Status>({
      NEVER: ['非贫困户', '从未识别'],
      IN_POVERTY: ['未脱贫'],
      PRE_EXIT: ['预脱贫'],
      LIFTED_WITH_POLICY: ['已脱贫（享受政策）', '已脱贫(享受政策)', '享受政策'],
      LIFTED: ['已脱贫（不享受政策）', '已脱贫(不享受政策)', '不享受政策'],
      RELAPSED: ['返贫'],
    }),
    headings: ['脱贫状态', '脱贫标志', '脱贫属性'],
    example: '已脱贫（享受政策）',
  },
  monitor: {
    ...choice<MonitorKind>({
      UNSTABLE_LIFTED: ['脱贫不稳定户'],
      MARGINAL: ['边缘易致贫户'],
      SUDDEN_HARDSHIP: ['突发严重困难户'],
    }),
    headings: ['监测对象类别', '监测类别', '监测户类型'],
    example: '',
  },
  mainCause: { ...choice(CAUSES), headings: ['主要致贫原因'], example: '因病' },
  otherCauses: { ...choices(CAUSES), headings: ['其他致贫原因'], example: '缺技术、缺资金' },
  phone: { ...phone(), headings: ['户联系电话', '联系电话', '电话'], example: '13900000000' },
} as const
