import type {
  DropoutReason,
  Education,
  EntryRoad,
  Health,
  HouseGrade,
  HouseholdCategory,
  HouseStructure,
  IdentificationStandard,
  Labour,
  MonitorKind,
  PovertyCause,
  Relation,
  SchoolState,
  Sex,
  WorkPlace,
} from '@/lib/generated/prisma/enums'
import type { ValuesOf } from '@/lib/imports/column'
import { amount, choice, choices, code, day, name, phone, words, yesNo } from '@/lib/imports/fields'
import { disabilityCert, idNumber } from './personal-fields'

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

/** What is said of the household, and repeated in each of its rows: the national register's names (DOMAIN.md 3.3). */
export const HOUSEHOLD_COLUMNS = {
  villageCode: {
    ...code(/^\d{12}$/),
    headings: ['村代码', '行政村代码', '村编号', '村级行政区划代码'],
    example: '610926100214',
  },
  town: { ...name(20), headings: ['乡镇', '乡（镇）', '乡镇名称', '乡(镇)'], example: '城关镇' },
  village: { ...name(20), headings: ['村', '行政村', '村名称', '村名'], example: '沙河村' },
  group: { ...words(20), headings: ['村民组', '组', '自然村（组）', '自然村', '村民小组'], example: '一组' },
  number: {
    ...code(/^[0-9A-Z-]{4,32}$/, (text) => text.toUpperCase()),
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
  houseArea: { ...amount(9_999, 1), headings: ['住房面积', '住房面积（平方米）', '住房面积(平方米)'], example: '100' },
  structure: {
    ...choice<HouseStructure>({
      REINFORCED_CONCRETE: ['钢混', '钢筋混凝土', '框架'],
      BRICK_CONCRETE: ['砖混', '砖混材料'],
      BRICK_WOOD: ['砖木', '砖瓦砖木', '砖瓦'],
      EARTH_WOOD: ['土木', '土坯', '竹草土坯'],
      OTHER: ['其他', '其它'],
    }),
    headings: ['住房结构', '主要结构'],
    example: '砖混',
  },
  houseGrade: {
    ...choice<HouseGrade>({ A: ['A', 'A级'], B: ['B', 'B级'], C: ['C', 'C级'], D: ['D', 'D级'] }),
    headings: ['危房级别', '住房鉴定等级', '危房等级'],
    example: 'B',
  },
  safeWater: { ...yesNo(), headings: ['是否解决安全饮用水', '是否解决安全饮水', '饮水是否安全'], example: '是' },
  electricity: { ...yesNo(), headings: ['是否通生活用电', '是否通电'], example: '是' },
  cleanToilet: { ...yesNo(), headings: ['是否有卫生厕所', '卫生厕所'], example: '是' },
  entryRoad: {
    ...choice<EntryRoad>({
      EARTH: ['泥土路', '土路'],
      GRAVEL: ['砂石路', '沙石路'],
      CONCRETE: ['水泥路'],
      ASPHALT: ['沥青路', '柏油路'],
    }),
    headings: ['入户路类型', '入户路情况'],
    example: '水泥路',
  },
  roadKm: {
    ...amount(999, 1),
    headings: ['与村主干路距离', '与村主干路距离（公里）', '与村主干路距离(公里)'],
    example: '0.5',
  },
  farmlandMu: { ...amount(99_999), headings: ['耕地面积', '耕地面积（亩）', '耕地面积(亩)'], example: '3.5' },
  forestMu: { ...amount(99_999), headings: ['林地面积', '林地面积（亩）', '林地面积(亩)'], example: '6' },
  returnedMu: { ...amount(99_999), headings: ['退耕还林面积', '退耕还林面积（亩）', '退耕还林面积(亩)'], example: '2' },
  orchardMu: { ...amount(99_999), headings: ['林果面积', '林果面积（亩）', '林果面积(亩)'], example: '1' },
  pastureMu: { ...amount(99_999), headings: ['牧草地面积', '牧草地面积（亩）', '牧草地面积(亩)'], example: '0' },
  waterMu: { ...amount(99_999), headings: ['水面面积', '水面面积（亩）', '水面面积(亩)'], example: '0' },
} as const

/** What is said of one person. */
export const MEMBER_COLUMNS = {
  name: { ...name(20), personal: 'name', headings: ['姓名'], required: true, needed: true, example: '余大安' },
  idNumber: {
    ...idNumber(),
    headings: ['证件号码', '身份证号', '身份证号码', '公民身份号码'],
    required: true,
    example: '610999199001011234',
  },
  relation: {
    ...choice<Relation>({
      HEAD: ['户主', '本人', '本人或户主'],
      SPOUSE: ['配偶', '妻', '夫'],
      CHILD: ['子女', '之子', '之女', '儿子', '女儿'],
      CHILD_IN_LAW: ['子女配偶', '之儿媳', '之女婿', '儿媳', '女婿'],
      GRANDCHILD: ['孙子女', '之孙子', '之孙女', '之外孙子', '之外孙女', '孙子', '孙女'],
      PARENT: ['父母', '之父', '之母', '之公公', '之婆婆', '之岳父', '之岳母', '父亲', '母亲'],
      GRANDPARENT: ['祖父母', '之祖父', '之祖母', '之外祖父', '之外祖母'],
      SIBLING: ['兄弟姐妹', '之兄弟姐妹', '兄弟', '姐妹'],
      OTHER: ['其他', '其它'],
    }),
    headings: ['与户主关系', '与户主的关系'],
    required: true,
    needed: true,
    example: '户主',
  },
  sex: { ...choice<Sex>({ MALE: ['男'], FEMALE: ['女'] }), headings: ['性别'], example: '男' },
  bornOn: { ...day(), headings: ['出生日期'], example: '1990-01-01' },
  ethnicity: { ...words(12), headings: ['民族'], example: '汉族' },
  education: {
    ...choice<Education>({
      ILLITERATE: ['文盲或半文盲', '文盲'],
      PRIMARY: ['小学'],
      JUNIOR: ['初中'],
      SENIOR: ['高中', '中专', '高中（中专）'],
      COLLEGE: ['大专'],
      BACHELOR: ['本科及以上', '本科', '大学本科'],
    }),
    headings: ['文化程度'],
    example: '初中',
  },
  schoolState: {
    ...choice<SchoolState>({
      BEFORE_SCHOOL: ['学龄前儿童'],
      KINDERGARTEN: ['学前教育'],
      PRIMARY: ['小学'],
      JUNIOR: ['初中', '七年级', '八年级', '九年级'],
      SENIOR_1: ['普通高中一年级', '高中一年级'],
      SENIOR_2: ['普通高中二年级', '高中二年级'],
      SENIOR_3: ['普通高中三年级', '高中三年级'],
      VOCATIONAL_1: ['中职一年级'],
      VOCATIONAL_2: ['中职二年级'],
      VOCATIONAL_3: ['中职三年级'],
      COLLEGE_1: ['高职高专一年级'],
      COLLEGE_2: ['高职高专二年级'],
      COLLEGE_3: ['高职高专三年级'],
      BACHELOR: ['本科', '本科一年级', '本科二年级', '本科三年级', '本科四年级'],
      POSTGRADUATE: ['硕士及以上', '硕士研究生及以上'],
    }),
    headings: ['在校生状况'],
    example: '',
  },
  dropoutReason: {
    ...choice<DropoutReason>({
      ILLNESS: ['因病'],
      DISABILITY: ['因残'],
      POVERTY: ['因贫', '家庭困难'],
      UNWILLING: ['厌学', '自身意愿'],
      WORKING: ['务工', '外出务工'],
      OTHER: ['其他', '其它'],
    }),
    headings: ['义务教育阶段未上学原因', '失学或辍学原因'],
    example: '',
  },
  health: {
    ...choice<Health>({
      HEALTHY: ['健康'],
      CHRONIC: ['长期慢性病', '慢性病'],
      SERIOUS: ['患有大病', '大病'],
      DISABLED: ['残疾'],
    }),
    headings: ['健康状况'],
    example: '健康',
  },
  labour: {
    ...choice<Labour>({
      SKILLED: ['技能劳动力'],
      ORDINARY: ['普通劳动力'],
      WEAK: ['弱劳动力或半劳动力', '弱劳动力', '半劳动力'],
      LOST: ['丧失劳动力'],
      NONE: ['无劳动力'],
    }),
    headings: ['劳动技能', '劳动能力'],
    example: '普通劳动力',
  },
  disabilityCert: { ...disabilityCert(), headings: ['残疾证号', '残疾人证号'], example: '' },
  residentMedical: {
    ...yesNo(),
    headings: ['是否参加城乡居民基本医保', '是否参加城乡居民基本医疗保险', '是否参加城乡居民医疗保险'],
    example: '是',
  },
  employeeMedical: {
    ...yesNo(),
    headings: ['是否参加城镇职工医保', '是否参加城镇职工基本医疗保险', '是否参加城镇职工医疗保险'],
    example: '否',
  },
  seriousIllness: { ...yesNo(), headings: ['是否参加大病保险'], example: '是' },
  pension: {
    ...yesNo(),
    headings: ['是否参加城乡居民养老保险', '是否参加城乡居民基本养老保险'],
    example: '是',
  },
  workPlace: {
    ...choice<WorkPlace>({
      TOWNSHIP: ['乡（镇）内', '乡镇内', '乡(镇)内务工'],
      COUNTY: ['县内', '乡（镇）外县内', '乡(镇)外县内务工'],
      PROVINCE: ['省内', '县外省内', '县外省内务工'],
      ELSEWHERE: ['省外', '省外务工'],
    }),
    headings: ['务工所在地', '务工区域'],
    example: '省外',
  },
  workMonths: { ...amount(12, 0), headings: ['务工时间', '务工时间（月）', '务工时间(月)'], example: '10' },
  monthlyIncomeYuan: {
    ...amount(1_000_000, 0),
    headings: ['月收入', '务工月收入', '月收入（元）', '月收入(元)'],
    example: '4000',
  },
} as const

export const REGISTER_COLUMNS = { ...HOUSEHOLD_COLUMNS, ...MEMBER_COLUMNS } as const

export type HouseholdValues = ValuesOf<typeof HOUSEHOLD_COLUMNS>
export type MemberValues = ValuesOf<typeof MEMBER_COLUMNS>
