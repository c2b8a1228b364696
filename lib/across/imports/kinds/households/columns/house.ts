import { amount, choice, yesNo } from '@/lib/across/imports/fields'
import type { EntryRoad, HouseGrade, HouseStructure } from '@/lib/generated/prisma/enums'

/** The house, its water, power and road, and the land of a household. */
export const HOUSE_COLUMNS = {
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
