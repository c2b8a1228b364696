import chineseDays from 'chinese-days'
import { addDays, type LocalDate } from '@/lib/ground/clock'
import type { CalendarPolicy } from './schema'

/** The years that chinese-days knows the State Council's notice of. Later ones count weekends only until the county sets them. */
const ANNOUNCED = [2023, 2024, 2025, 2026]

/** The statutory holidays and made-up workdays of the announced years, as a calendar policy holds them. */
export function announcedCalendar(): CalendarPolicy {
  const holidays: LocalDate[] = []
  const workdays: LocalDate[] = []
  for (const year of ANNOUNCED) {
    for (let day: LocalDate = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) {
      const weekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
      const { work } = chineseDays.getDayDetail(day)
      if (work && weekend) workdays.push(day)
      if (!work && !weekend) holidays.push(day)
    }
  }
  return { holidays, workdays, announcedYears: ANNOUNCED }
}
