import { DAY, dayOf, HOUR, type Instant, type LocalDate, MINUTE, ZONE } from '@/lib/ground/clock'
import { currentLocale, type Locale } from './locale'
import { translatorFor } from './translator'

type Moment = LocalDate | Instant

const onDay = (value: Moment): LocalDate => (typeof value === 'string' ? value : dayOf(value))
/** A day is written by its noon in UTC, which no zone moves to another day. */
const noon = (value: Moment) => new Date(`${onDay(value)}T12:00:00Z`)

function create(locale: Locale) {
  const t = translatorFor(locale, 'format')
  const dayPattern = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    timeZone: 'UTC',
    month: locale === 'en' ? 'short' : 'long',
    day: 'numeric',
  })
  const weekdayPattern = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short' })
  const timePattern = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' })
  const wholePattern = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
  const decimalPattern = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const group = (written: string) => (locale === 'en' ? written : written.replaceAll(',', '\u00a0'))

  /** 11月18日, in sentences; with the year when it is not the year of `now`. */
  function day(value: Moment, now?: Moment): string {
    const written = dayPattern.format(noon(value))
    const year = onDay(value).slice(0, 4)
    return now && onDay(now).slice(0, 4) !== year ? t('dayOfYear', { year, day: written }) : written
  }
  /** 11-18, in tables; with the year when it is not the year of `now`. */
  function tableDay(value: Moment, now?: Moment): string {
    const on = onDay(value)
    return now && onDay(now).slice(0, 4) !== on.slice(0, 4) ? on : on.slice(5)
  }
  /** 08:42 */
  const time = (at: Instant): string => timePattern.format(at)
  /** 2026年11月23日(周一) */
  function fullDay(value: Moment): string {
    return t('fullDay', {
      day: yearDay(value),
      weekday: weekdayPattern.format(noon(value)),
    })
  }
  /** 今日 08:42, else 11-19 00:00 */
  function instant(at: Instant, now: Instant): string {
    if (dayOf(at) === dayOf(now)) return t('today', { time: time(at) })
    return `${tableDay(at, now)} ${time(at)}`
  }
  /** 2026年11月23日, where the year must stand. */
  const yearDay = (value: Moment): string =>
    t('dayOfYear', { year: onDay(value).slice(0, 4), day: dayPattern.format(noon(value)) })
  /** 2026年11月23日(周一)10:30, where a page says how old its figures are. */
  const asOf = (at: Instant): string => t('asOf', { day: fullDay(at), time: time(at) })

  /** 1 004: whole numbers, in groups of three. */
  const number = (value: number): string => group(wholePattern.format(value))
  /** 4.8: a figure whose unit stands beside it. */
  const decimal = (value: number): string => group(decimalPattern.format(value))
  /** 4.8 小时 */
  const hours = (value: number): string => t('hours', { value: decimal(value) })
  /** 6.1 天 */
  const days = (value: number): string => t('days', { value: decimal(value) })
  /** 3 个工作日, in sentences. */
  const workingDays = (count: number): string => t('workingDays', { count })

  /** 2 天 12 小时, 3 小时 5 分钟, 19 分钟: a stretch of calendar time, in its two largest units. */
  function elapsed(milliseconds: number): string {
    const d = Math.floor(milliseconds / DAY)
    const h = Math.floor((milliseconds % DAY) / HOUR)
    const m = Math.floor((milliseconds % HOUR) / MINUTE)
    const parts =
      d > 0
        ? [t('wholeDays', { count: d }), h > 0 && t('wholeHours', { count: h })]
        : h > 0
          ? [t('wholeHours', { count: h }), m > 0 && t('minutes', { count: m })]
          : [t('minutes', { count: m })]
    return parts.filter(Boolean).join(' ')
  }
  /** 1.2 MB */
  function size(bytes: number): string {
    return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${decimal(bytes / 1_000_000)} MB`
  }

  return {
    locale,
    day,
    tableDay,
    time,
    yearDay,
    fullDay,
    instant,
    asOf,
    number,
    decimal,
    hours,
    days,
    workingDays,
    elapsed,
    size,
  }
}

/** How dates, instants, numbers and stretches of time are written in one language. Always the time of Asia/Shanghai. */
export type Format = ReturnType<typeof create>

const formats = new Map<Locale, Format>()

/** The formats of a language, for tests, scripts and whatever runs outside a request. */
export function formatFor(locale: Locale): Format {
  let format = formats.get(locale)
  if (!format) {
    format = create(locale)
    formats.set(locale, format)
  }
  return format
}

/** The formats of the present request's language. */
export async function formatter(): Promise<Format> {
  return formatFor(await currentLocale())
}
