/** A year's income in whole yuan, by the letters of the national form (DOMAIN 3.3). */
export type IncomeParts = {
  people: number // A
  wageYuan: number // L 工资性
  businessYuan: number // M 生产经营性
  propertyYuan: number // N 财产性
  transferYuan: number // P 转移性
  expenseYuan: number // R 生产经营性支出
}

export type IncomeFigures = { grossYuan: number; netYuan: number; perCapitaYuan: number }

/** K = L + M + N + P, S = K − R, T = S ÷ A in yuan to the cent. S and T are below zero in a year of loss. */
export function incomeOf(parts: IncomeParts): IncomeFigures {
  const { people, wageYuan, businessYuan, propertyYuan, transferYuan, expenseYuan } = parts
  const grossYuan = wageYuan + businessYuan + propertyYuan + transferYuan
  const netYuan = grossYuan - expenseYuan
  return { grossYuan, netYuan, perCapitaYuan: Math.round((netYuan * 100) / people) / 100 }
}
