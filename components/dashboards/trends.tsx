import { ChartData } from '@/components/chart/chart-data'
import { type Series, TrendChart } from '@/components/chart/trend-chart'
import { Card } from '@/components/ui/card'
import type { Trends, TrendWeek } from '@/lib/across/dashboards/shown'
import type { LongHoliday } from '@/lib/ground/calendar/long-holidays'
import type { Translator } from '@/lib/ground/i18n/translator'
import type { Words } from './words'

interface TrendsCardProps {
  words: Words
  t: Translator<'trends'>
  trends: Trends
}

/** The last 26 weeks: what came in and was closed, and what was overdue when each ended. */
export function TrendsCard({ words: { format, ui }, t, trends: { weeks, holidays } }: TrendsCardProps) {
  const last = weeks.at(-1)?.sunday ?? ''
  const points = weeks.map(({ monday }) => format.tableDay(monday))
  const flow: Series[] = [
    { label: t('reported'), values: weeks.map((week) => week.reported) },
    { label: t('closed'), values: weeks.map((week) => week.closed) },
  ]
  const stock: Series[] = [{ label: t('overdue'), values: weeks.map((week) => week.overdue), area: true }]
  return (
    <Card title={t('title')} sub={t('period', { weeks: weeks.length, day: format.day(last) })} className="trends-card">
      <div className="trends">
        <div>
          <h3>
            {t('flow')} <span className="card-sub">{t('perWeek')}</span>
          </h3>
          <TrendChart
            points={points}
            series={flow}
            holidays={shaded(holidays, weeks, t)}
            label={flowInWords(weeks, t)}
          />
        </div>
        <div>
          <h3>
            {t('stock')} <span className="card-sub">{t('issues')}</span>
          </h3>
          <TrendChart points={points} series={stock} peak={ui('peak')} label={stockInWords(weeks, t)} />
        </div>
      </div>
      <ChartData
        label={ui('table')}
        caption={t('title')}
        pointLabel={t('weekFrom')}
        points={weeks.map(({ monday }) => monday)}
        series={[...flow, ...stock]}
      />
    </Card>
  )
}

/** The weeks that a long holiday touches. */
function shaded(holidays: LongHoliday[], weeks: TrendWeek[], t: Translator<'trends'>) {
  return holidays.map(({ from, to, festival }) => ({
    from: Math.max(
      0,
      weeks.findIndex(({ sunday }) => sunday >= from),
    ),
    to: weeks.findLastIndex(({ monday }) => monday <= to),
    label: t(`festivals.${festival}`),
  }))
}

function flowInWords(weeks: TrendWeek[], t: Translator<'trends'>): string {
  const last = weeks.at(-1)
  return t('flowLabel', { weeks: weeks.length, reported: last?.reported ?? 0, closed: last?.closed ?? 0 })
}

function stockInWords(weeks: TrendWeek[], t: Translator<'trends'>): string {
  const last = weeks.at(-1)?.overdue
  return last === null || last === undefined
    ? t('stockLabelUnknown', { weeks: weeks.length })
    : t('stockLabel', { weeks: weeks.length, overdue: last })
}
