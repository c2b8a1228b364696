import { Stat } from '@/components/ui/stat'
import { TextLink } from '@/components/ui/text-link'
import { inView, type RosterView, type RosterVillage } from '@/lib/domains/teams/rules/roster'
import type { Words } from './words'

/** 137 / 137: villages with a commander today, and those whose four teams are in place. */
export function CommandersStat({
  words: { stats: t, format },
  roster,
  hrefOf,
}: {
  words: Words
  roster: RosterVillage[]
  /** The villages behind a figure. */
  hrefOf: (view: RosterView) => string
}) {
  const all = format.number(roster.length)
  return (
    <Stat
      label={t('commanders')}
      definition={t('commandersDefinition')}
      value={format.number(inView(roster, 'commanded').length)}
      unit={t('ofVillages', { count: all })}
      href={hrefOf('commanded')}
      note={
        <>
          {t('teamsComplete')}{' '}
          <TextLink className="stat-note-link" href={hrefOf('teams')}>
            {format.number(inView(roster, 'teams').length)}
          </TextLink>{' '}
          {t('ofVillages', { count: all })}
        </>
      }
    />
  )
}
