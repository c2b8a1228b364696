import { amount, choice, yesNo } from '@/lib/across/imports/fields'
import type { Health, Labour, WorkPlace } from '@/lib/generated/prisma/enums'
import { disabilityCert } from '../personal-fields'

/** How somebody is, what they are insured against, and where they work away. */
export const HEALTH_AND_WORK_COLUMNS = {
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
