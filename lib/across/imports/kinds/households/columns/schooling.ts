import { choice } from '@/lib/across/imports/fields'
import type { DropoutReason, Education, SchoolState } from '@/lib/generated/prisma/enums'

/** What somebody has learned, and where they go to school now. */
export const SCHOOLING_COLUMNS = {
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
} as const
