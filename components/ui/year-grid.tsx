'use client'

import type { LocalDate } from '@/lib/ground/clock'

/** A year as it is drawn: the names of its months and weekdays (Monday first), and the days that work. */
export interface YearOfDays {
  year: number
  months: string[]
  weekdays: string[]
  works: LocalDate[]
  /** What a day stands for to who cannot see its colour. */
  words: { works: string; off: string }
}

interface YearGridProps extends YearOfDays {
  label: string
  /** Where days can be ticked: the field's name, and the days that were sent before. */
  edit?: { name: string; chosen: readonly string[] | undefined }
}

/** A year of working days, month by month; in a form each day is ticked when it works. */
export function YearGrid({ label, year, months, weekdays, works, words, edit }: YearGridProps) {
  const working = new Set(edit?.chosen ?? works)
  return (
    <fieldset className="year-grid" aria-label={label}>
      {months.map((month, index) => (
        <div key={month} className="year-month">
          <h4>{month}</h4>
          <div className="year-days">
            {weekdays.map((weekday) => (
              <span key={weekday} className="year-weekday" aria-hidden>
                {weekday}
              </span>
            ))}
            {daysOfMonth(year, index + 1).map((day) => (
              <Day key={day} day={day} works={working.has(day)} words={words} name={edit?.name} />
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  )
}

interface DayProps {
  day: LocalDate
  works: boolean
  words: YearOfDays['words']
  name: string | undefined
}

function Day({ day, works, words, name }: DayProps) {
  const weekday = weekdayOf(day)
  const number = Number(day.slice(8))
  const place = {
    className: 'year-day',
    style: number === 1 ? { gridColumnStart: weekday + 1 } : undefined,
    'data-weekend': weekday >= 5 ? '' : undefined,
  }
  if (name !== undefined)
    return (
      <label {...place}>
        <input type="checkbox" name={name} value={day} defaultChecked={works} aria-label={day} />
        <span aria-hidden>{number}</span>
      </label>
    )
  const word = works ? words.works : words.off
  return (
    <span {...place} data-works={works ? '' : undefined} title={`${day} ${word}`}>
      {number}
      <span className="sr-only">{word}</span>
    </span>
  )
}

function daysOfMonth(year: number, month: number): LocalDate[] {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const two = (number: number) => String(number).padStart(2, '0')
  return Array.from({ length: last }, (_, day) => `${year}-${two(month)}-${two(day + 1)}`)
}

/** 0 is Monday. */
const weekdayOf = (day: LocalDate) => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
