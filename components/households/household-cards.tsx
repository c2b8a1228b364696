import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/text-link'
import { householdHref } from '@/lib/domains/households/filter'
import { dueWords, placeWords, statusWords } from '@/lib/domains/households/line-words'
import type { HouseholdLine } from '@/lib/domains/households/shown'
import type { RegisterWords } from '@/lib/domains/households/words'

interface HouseholdCardsProps {
  words: RegisterWords
  lines: HouseholdLine[]
  now: Date
  mayVisit: boolean
}

/** The register on the phone: who, where, what of, and one's own with the visit a tap away. */
export function HouseholdCards({ words, lines, now, mayVisit }: HouseholdCardsProps) {
  const { t, issues } = words
  return (
    <ul className="household-cards">
      {lines.map((line) => (
        <li key={line.id}>
          <TextLink className="list-card" href={householdHref(line.number)}>
            <span className="list-card-title">
              {line.head} <span className="text-ink-3">{t('peopleCard', { count: line.people })}</span>
            </span>
            <span className="list-card-facts">
              {mayVisit && (
                <span className={line.due?.now ? 'household-due' : undefined}>{dueWords(words, line, now)}</span>
              )}
              <span>{placeWords(line)}</span>
              <span>
                {line.monitorKind ? issues(`household.monitors.${line.monitorKind}`) : statusWords(words, line)}
              </span>
              {line.changing && <span>{t(`changing.${line.changing}`)}</span>}
            </span>
          </TextLink>
          {mayVisit && (
            <TextLink className="button" href={`${householdHref(line.number)}/visit`}>
              <Icon name="edit" />
              {t('visitNow')}
            </TextLink>
          )}
        </li>
      ))}
    </ul>
  )
}
