import type { MemberShown } from '@/lib/domains/households/shown'
import type { RegisterWords } from '@/lib/domains/households/words'

/** 初中；小学在读: what of schooling is known. */
export function schoolWords({ t }: RegisterWords, { education, schoolState, dropoutReason }: MemberShown): string {
  return [
    schoolState ? t(`schools.${schoolState}`) : education && t(`educations.${education}`),
    dropoutReason && t('members.dropout', { reason: t(`dropouts.${dropoutReason}`) }),
  ]
    .filter(Boolean)
    .join(t('join'))
}

/** 省外 9 个月，月收入 3 600 元 */
export function workWords({ t, format }: RegisterWords, { workPlace, workMonths, monthlyIncomeYuan }: MemberShown) {
  if (!workPlace) return ''
  return [
    t('members.work', { place: t(`workPlaces.${workPlace}`), months: workMonths ?? 0 }),
    monthlyIncomeYuan !== null && t('members.wage', { yuan: format.number(monthlyIncomeYuan) }),
  ]
    .filter(Boolean)
    .join(t('join'))
}

const INSURANCES = ['residentMedical', 'employeeMedical', 'seriousIllness', 'pension'] as const

/** 居民医保、大病保险、养老保险, or that there is none. */
export function insuranceWords({ t }: RegisterWords, member: MemberShown): string {
  const held = INSURANCES.filter((one) => member[one]).map((one) => t(`insurances.${one}`))
  return held.length ? held.join(t('list')) : t('members.uninsured')
}
