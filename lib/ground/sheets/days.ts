import { DAY, type LocalDate } from '@/lib/ground/clock'

/** Serial 1 is 1 January 1900; the count holds a 29 February 1900 that never was, so from March on it starts a day earlier. */
const BEFORE_1900 = Date.UTC(1899, 11, 30)
const DAYS_1904 = 1462
const LAST_SERIAL = 73_050 // the end of 2099

/** The day that a cell means: Excel's serial number, or written as 2026-05-01, 2026/5/1, 2026.5.1, 2026年5月1日, 20260501. Null: none. */
export function dayOfCell(text: string, date1904 = false): LocalDate | null {
  const value = text.trim()
  if (/^\d{1,5}(\.\d+)?$/.test(value)) {
    const serial = Math.floor(Number(value)) + (date1904 ? DAYS_1904 : 0)
    if (serial < 61 || serial > LAST_SERIAL) return null
    return new Date(BEFORE_1900 + serial * DAY).toISOString().slice(0, 10)
  }
  const written =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/.exec(value) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(value)
  return written && realDay(Number(written[1]), Number(written[2]), Number(written[3]))
}

/** The first day of a month, where a column asks for a month alone: 1985-03, 1985年3月, 198503. */
export function monthOfCell(text: string, date1904 = false): LocalDate | null {
  const value = text.trim()
  const month = /^(\d{4})[-/.年](\d{1,2})月?$/.exec(value) ?? /^((?:19|20)\d{2})(\d{2})$/.exec(value)
  return month ? realDay(Number(month[1]), Number(month[2]), 1) : dayOfCell(value, date1904)
}

function realDay(year: number, month: number, day: number): LocalDate | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (year < 1900 || year > 2099 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}
