import { Tabs } from '@/components/ui/tabs'
import type { Translator } from '@/lib/ground/i18n/translator'

interface YearLinksProps {
  address: string
  year: number
  calendar: { announcedYears: readonly number[] }
  t: Translator<'policies'>
}

/** The years around the one that is shown; of those that nobody has announced it says that only weekends count. */
export function YearLinks({ address, year, calendar, t }: YearLinksProps) {
  const years = [year - 1, year, year + 1].filter((one) => one >= 2010 && one <= 2069)
  return (
    <>
      <Tabs
        label={t('years')}
        items={years.map((one) => ({
          href: `${address}?year=${one}`,
          label: t('year', { year: String(one) }),
          current: one === year,
        }))}
      />
      {!calendar.announcedYears.includes(year) && <p className="sub">{t('unannounced', { year: String(year) })}</p>}
    </>
  )
}
