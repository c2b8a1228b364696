import type { LocalDate } from '@/lib/ground/clock'
import type { Random } from './random'

export type Sex = 'MALE' | 'FEMALE'

// Everyone in the demo is made up: a surname and two characters of the fashion of their years, drawn apart.
const SURNAMES: readonly (readonly [string, number])[] = [
  ['王', 62],
  ['李', 60],
  ['陈', 58],
  ['张', 55],
  ['刘', 50],
  ['杨', 38],
  ['黄', 36],
  ['吴', 32],
  ['周', 30],
  ['徐', 24],
  ['余', 24],
  ['胡', 22],
  ['邱', 20],
  ['罗', 20],
  ['谢', 18],
  ['唐', 18],
  ['何', 18],
  ['曾', 16],
  ['柯', 15],
  ['汪', 15],
  ['程', 14],
  ['邓', 14],
  ['朱', 14],
  ['彭', 12],
  ['冯', 12],
  ['沈', 10],
  ['储', 10],
  ['詹', 10],
  ['蔡', 9],
  ['熊', 9],
  ['田', 9],
  ['廖', 9],
  ['梁', 8],
  ['龚', 8],
  ['金', 8],
  ['洪', 7],
  ['方', 7],
  ['涂', 6],
  ['叶', 6],
  ['纪', 5],
  ['贾', 5],
  ['吕', 5],
  ['鲁', 5],
  ['万', 5],
  ['石', 5],
  ['江', 5],
  ['邹', 5],
  ['段', 4],
  ['史', 4],
  ['毛', 4],
  ['孟', 3],
  ['尹', 3],
  ['向', 3],
  ['谭', 3],
]

interface Fashion {
  first: string
  second: string
}

const FASHIONS: Record<Sex, { before1965: Fashion; before1990: Fashion; since1990: Fashion }> = {
  MALE: {
    before1965: {
      first: '有正德世兴永家光大成全安宏登清庆先启万长',
      second: '田发贵明财福富荣林寿友银春和礼义志有华堂山',
    },
    before1990: {
      first: '建志海国文立永小向明学新世宏晓忠家俊青克',
      second: '军强峰平斌勇涛波林华刚东伟安亮成宁兵辉友',
    },
    since1990: {
      first: '子浩宇俊嘉景书一泽思伯博明梓承知星若文清',
      second: '轩然航宁涵杰睿尧树舟齐言泽远恒安哲阳晨川',
    },
  },
  FEMALE: {
    before1965: {
      first: '秀桂玉兰春金凤荣先翠明成菊银全贵国世清德',
      second: '英芳珍兰莲香梅菊秀凤芝翠群华琴连云珍芬珠',
    },
    before1990: {
      first: '晓丽小海红春艳玉文雪永艾彩桂冬秋燕慧立娟',
      second: '梅娟芳琴萍霞燕玲云艳莉平静华英慧敏珍红荣',
    },
    since1990: {
      first: '欣雨思佳诗子语若梓书静可一梦晓晨清依嘉雅',
      second: '怡涵琪彤桐瑶妍萱宁悦岚雯然溪婷洁竹禾茹心',
    },
  },
}

/** A surname of the county, the common ones more often. */
export function surname(random: Random): string {
  return random.weighted(SURNAMES)
}

/** A full name for a person of that sex and age; one in six of the older people has a single given character. */
export function fullName(random: Random, sex: Sex, bornOn: LocalDate, family = surname(random)): string {
  const year = Number(bornOn.slice(0, 4))
  const fashions = FASHIONS[sex]
  const fashion = year < 1965 ? fashions.before1965 : year < 1990 ? fashions.before1990 : fashions.since1990
  const second = character(random, fashion.second)
  if (year < 1995 && random.chance(0.16)) return family + second
  const first = character(random, fashion.first)
  return first === second ? family + second : family + first + second
}

function character(random: Random, pool: string): string {
  return pool.charAt(random.int(0, pool.length - 1))
}
