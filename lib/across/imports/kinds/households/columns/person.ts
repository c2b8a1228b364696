import { choice, day, name, words } from '@/lib/across/imports/fields'
import type { Relation, Sex } from '@/lib/generated/prisma/enums'
import { idNumber } from '../personal-fields'

/** Who somebody is, and what to the head of the household. */
export const PERSON_COLUMNS = {
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
} as const
