import { Card } from '@/components/ui/card'
import { Stat } from '@/components/ui/stat'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { ActingCommander } from '@/lib/across/dashboards/shown'
import type { ResponseTimes, SolvingTimes } from '@/lib/domains/issues/figures/times'
import { issueListHref } from '@/lib/domains/issues/filter'
import type { RosterVillage } from '@/lib/domains/teams/rules/roster'
import type { LocalDate } from '@/lib/ground/clock'
import type { Translator } from '@/lib/ground/i18n/translator'
import { inDays, inHours } from './headline'
import type { Words } from './words'

interface CommanderCardProps {
  words: Words
  t: Translator<'village'>
  village: { code: string; commander: RosterVillage['commander']; merged: boolean }
  acting: ActingCommander | null
  /** Whether the one who looks is the one who commands. */
  own: boolean
  response: ResponseTimes
  solving: SolvingTimes
  onTheSpot: number
  today: LocalDate
}

/** Who commands the village, since when, and how soon things are answered and solved here. */
export function CommanderCard(props: CommanderCardProps) {
  const { words, t, village, acting, own, response, solving, onTheSpot, today } = props
  const { stats, format } = words
  const person = village.commander ?? acting
  const list = (filter: Parameters<typeof issueListHref>[0]) => issueListHref({ village: village.code, ...filter })
  const closed = { view: 'closed', closedFrom: solving.from, closedTo: today } as const
  return (
    <Card className="commander" label={t('commander')}>
      {person ? (
        <div className="flex items-start gap-3">
          <span className="avatar" data-size="large" aria-hidden>
            {person.name.slice(0, 1)}
          </span>
          <div className="min-w-0 grow">
            <div className="flex flex-wrap items-center gap-2">
              <h2 className="commander-name">
                {village.commander ? (
                  <TextLink href={`/people/${person.cadreId}`}>{person.name}</TextLink>
                ) : (
                  person.name
                )}
              </h2>
              <Tag kind="brand">{t(village.commander ? 'commander' : 'acting')}</Tag>
            </div>
            <p className="commander-post">
              {person.post}
              <br />
              {t('since', { day: format.day(person.fromOn, today) })}
            </p>
          </div>
          {own && <Tag kind="outline">{t('me')}</Tag>}
        </div>
      ) : (
        <div>
          <h2 className="commander-name">{t(village.merged ? 'noCommander' : 'vacant')}</h2>
          <p className="commander-post">{t(village.merged ? 'noCommanderText' : 'vacantText')}</p>
        </div>
      )}
      <div className="commander-figures">
        <Stat
          small
          label={t('response')}
          definition={stats('responseDefinition', {
            from: format.day(response.from, today),
            reported: response.reported,
            cases: response.responseMedian.cases,
            spot: response.onTheSpot,
          })}
          value={inHours(words, response.responseMedian)}
          unit={stats('hours')}
          note={response.responseMedian.value === null ? stats('tooFew') : undefined}
          href={list({ view: 'all', reportedFrom: response.from, reportedTo: today })}
        />
        <Stat
          small
          label={t('solved')}
          definition={stats('solvedDefinition', {
            from: format.day(solving.from, today),
            closed: solving.closed,
            spot: solving.onTheSpot,
          })}
          value={inDays(words, solving.solvedMedian)}
          unit={stats('days')}
          note={solving.solvedMedian.value === null ? stats('tooFew') : undefined}
          href={list(closed)}
        />
        <Stat
          small
          label={t('onTheSpot')}
          definition={t('onTheSpotDefinition', { from: format.day(response.from, today) })}
          value={format.number(onTheSpot)}
          unit={stats('issues')}
          href={list({ view: 'all', settled: 'onTheSpot', reportedFrom: response.from, reportedTo: today })}
        />
      </div>
      <p className="commander-record">
        {t.rich('closedRecently', {
          count: format.number(solving.closed),
          link: (inner) => (
            <TextLink className="stat-note-link" href={list(closed)}>
              {inner}
            </TextLink>
          ),
        })}
      </p>
      <p className="commander-links">
        {village.commander?.documentNo && <span>{village.commander.documentNo}</span>}
        <TextLink href={`/villages/${village.code}/commanders`}>{t('history')}</TextLink>
      </p>
    </Card>
  )
}
