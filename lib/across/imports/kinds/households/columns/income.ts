import type { Column, Reading } from '@/lib/across/imports/column'
import { amount, code } from '@/lib/across/imports/fields'

/** A year, as 2025 or 2025年. */
function year(): Reading<number> {
  const { field } = code(/^20\d{2}$/, (text) => text.replace(/年度?$/, ''))
  return { field: field.transform(Number), text: String }
}

/** An amount of whole yuan under its heading, also as other systems write it. */
const yuan = <const H extends string>(heading: H, example: string) =>
  ({
    ...amount(100_000_000, 0),
    headings: [heading, `${heading}（元）`, `${heading}(元)`] as const,
    example,
  }) satisfies Column<number>

/** A year's income of the household by the letters of the national form: A, L, M, N, P and R (DOMAIN.md 3.3). */
export const INCOME_COLUMNS = {
  incomeYear: { ...year(), headings: ['收入年度', '年度', '收入年份'], example: '2025' },
  incomePeople: { ...amount(99, 0), headings: ['家庭人口', '家庭人数', '家庭人口数'], example: '4' },
  wageYuan: yuan('工资性收入', '42000'),
  businessYuan: yuan('生产经营性收入', '9000'),
  propertyYuan: yuan('财产性收入', '600'),
  transferYuan: yuan('转移性收入', '3200'),
  expenseYuan: yuan('生产经营性支出', '2800'),
} as const
