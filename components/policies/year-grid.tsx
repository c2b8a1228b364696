import type { Month } from './policy-field'

interface YearGridProps {
  label: string
  months: Month[]
  weekdays: string[]
  /** What a day stands for to who cannot see its colour. */
  words: { works: string; off: string }
  /** Where days can be ticked: the field's name, and the days that were sent before. */
  edit?: { name: string; chosen?: readonly string[] | undefined }
}

/** A year of working days, month by month; in a form each day is ticked when it works. */
export function YearGrid({ label, months, weekdays, words, edit }: YearGridProps) {
  return (
    <fieldset className="year-grid" aria-label={label}>
      {months.map((month) => (
        <div key={month.label} className="year-month">
          <h4>{month.label}</h4>
          <div className="year-days">
            {weekdays.map((weekday) => (
              <span key={weekday} className="year-weekday" aria-hidden>
                {weekday}
              </span>
            ))}
            {month.days.map(({ day, number, weekday, works }, index) => {
              const place = index === 0 ? { gridColumnStart: weekday + 1 } : undefined
              const weekend = weekday >= 5 ? '' : undefined
              if (!edit)
                return (
                  <span
                    key={day}
                    className="year-day"
                    style={place}
                    data-works={works ? '' : undefined}
                    data-weekend={weekend}
                    title={`${day} ${works ? words.works : words.off}`}
                  >
                    {number}
                    <span className="sr-only">{works ? words.works : words.off}</span>
                  </span>
                )
              return (
                <label key={day} className="year-day" style={place} data-weekend={weekend}>
                  <input
                    type="checkbox"
                    name={edit.name}
                    value={day}
                    defaultChecked={edit.chosen ? edit.chosen.includes(day) : works}
                    aria-label={day}
                  />
                  <span aria-hidden>{number}</span>
                </label>
              )
            })}
          </div>
        </div>
      ))}
    </fieldset>
  )
}
