import { basisWord } from '@/components/dashboards/households-card'
import type { Words } from '@/components/dashboards/words'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { RegisterCounts, VillageFigures } from '@/lib/across/dashboards/shown'
import { issueListHref } from '@/lib/domains/issues/filter'
import type { Translator } from '@/lib/ground/i18n/translator'

/** Beside the village's name at the desk: its class, what is open, its people with year and basis, lifted and monitored. */
export function VillageSub({
  words: { stats, format },
  t,
  code,
  villageClass,
  open,
  figures,
  register,
}: {
  words: Words
  t: Translator<'village'>
  code: string
  villageClass: string
  open: number
  figures: VillageFigures | null
  register: RegisterCounts | null
}) {
  return (
    <div className="village-facts">
      {villageClass && <Tag>{villageClass}</Tag>}
      <span>
        {stats('open')}{' '}
        <TextLink className="stat-note-link" href={issueListHref({ village: code })}>
          {format.number(open)}
        </TextLink>
      </span>
      {figures && (
        <span>
          {t('householdsAndPeople', {
            households: format.number(figures.households),
            people: format.number(figures.population),
            year: figures.year,
            basis: basisWord(t, figures.basis),
          })}
        </span>
      )}
      {register && <span>{t('liftedCount', { count: format.number(register.lifted) })}</span>}
      {register && <span>{t('monitoredCount', { count: format.number(register.monitored) })}</span>}
    </div>
  )
}
