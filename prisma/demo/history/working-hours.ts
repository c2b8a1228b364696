import type { Calendar } from '@/lib/ground/calendar/calendar'
import { DAY, dayOf, HOUR, type Instant, MINUTE, startOf } from '@/lib/ground/clock'
import type { Random } from '../random'

/** The next moment at which people of an office act: on working days between eight and half past six, now and then on days off. */
export function officeMoment(at: Instant, calendar: Calendar, random: Random): Instant {
  let moment = at
  for (let tries = 0; tries < 12; tries++) {
    const day = dayOf(moment)
    const hour = (moment.getTime() - startOf(day).getTime()) / HOUR
    if (hour >= 8 && hour < 18.5 && (calendar.isWorkday(day) || random.chance(0.12))) return moment
    const next = hour < 8 ? startOf(day).getTime() : startOf(day).getTime() + DAY
    moment = new Date(next + 8 * HOUR + random.int(5, 170) * MINUTE + random.int(0, 59_999))
  }
  return moment
}

/** A moment at which villagers and cadres meet: any day, mostly by day, courtyard meetings in the evening. */
export function villageMoment(day: Instant, evening: boolean, random: Random): Instant {
  const minutes = evening ? random.int(19 * 60, 21 * 60 + 30) : random.int(7 * 60 + 30, 19 * 60)
  return new Date(startOf(dayOf(day)).getTime() + minutes * MINUTE + random.int(0, 59_999))
}

/** The next moment at which people in the village act: they live there, so any day from seven to half past nine. */
export function wakingMoment(at: Instant, random: Random): Instant {
  const start = startOf(dayOf(at)).getTime()
  const hour = (at.getTime() - start) / HOUR
  if (hour >= 7 && hour < 21.5) return at
  const morning = hour < 7 ? start : start + DAY
  return new Date(morning + 7 * HOUR + random.int(5, 110) * MINUTE + random.int(0, 59_999))
}
