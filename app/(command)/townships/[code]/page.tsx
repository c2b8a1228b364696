import { notFound } from 'next/navigation'
import { CommandersStat } from '@/components/dashboards/commanders-stat'
import { HeadlineBand } from '@/components/dashboards/headline'
import { PrintButton } from '@/components/dashboards/print-button'
import { VillageRows } from '@/components/dashboards/village-rows'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { getHeadline } from '@/lib/across/dashboards/queries/headline'
import { getTownshipQueue } from '@/lib/across/dashboards/queries/township-queue'
import { figuresOf } from '@/lib/domains/issues/figures/figures-of'
import { byPressure, NONE_OPEN } from '@/lib/domains/issues/figures/open-counts'
import { responseTimesOf } from '@/lib/domains/issues/figures/recent'
import { findTownship, getMoment } from '@/lib/domains/places/scope'
import { listRoster } from '@/lib/domains/teams/roster'
import { asRosterView, inView } from '@/lib/domains/teams/rules/roster'
import { translator } from '@/lib/ground/i18n/translator'
import { commandPage } from '../../command-page'
import { dashboardWords } from '../../dashboard-words'
import { QueueCards } from './queue-cards'

/** A township's villages side by side, and what waits at its own level. */
export default commandPage<'/townships/[code]'>('township.view', async (actor, props) => {
  const [{ code }, { show }] = await Promise.all([props.params, props.searchParams])
  const township = (await findTownship(actor, code)) ?? notFound()
  const at = await getMoment(actor)
  const figures = await figuresOf(actor, township, at)
  const roster = await listRoster(actor, township, at)
  const queue = await getTownshipQueue(actor, township, figures, at)
  const headline = await getHeadline(actor, township, figures, at)
  const [words, t] = await Promise.all([dashboardWords(), translator('township')])
  const view = asRosterView(show)
  const countsOf = (id: string) => figures.villages.get(id)?.open ?? NONE_OPEN
  const villages = inView(roster, view).sort((a, b) => byPressure(countsOf(a.id), countsOf(b.id)))
  const { format } = words
  const here = `/townships/${code}`
  return {
    title: township.name,
    sub: t('asOf', { time: format.asOf(at) }),
    phoneSub: t('phoneAsOf', { county: township.county, time: format.instant(at, at) }),
    actions: <PrintButton label={t('print')} />,
    children: (
      <>
        <HeadlineBand words={words} headline={headline} within={{ township: code }}>
          <CommandersStat words={words} roster={roster} hrefOf={(one) => `${here}?show=${one}#villages`} />
        </HeadlineBand>
        <div className="with-rail rail-first">
          <div id="villages">
            <Card
              title={t('villages')}
              sub={
                view === 'all'
                  ? t('villageCount', { count: roster.length })
                  : t(`shown.${view}`, { count: villages.length })
              }
              more={view === 'all' ? undefined : { href: `${here}#villages`, label: t('showAll') }}
            >
              {villages.length > 0 ? (
                <VillageRows
                  words={words}
                  t={t}
                  villages={villages}
                  open={new Map([...figures.villages].map(([id, village]) => [id, village.open]))}
                  responses={
                    new Map(
                      [...figures.villages].map(([id, { recent }]) => [
                        id,
                        responseTimesOf(recent, figures.from).responseMedian,
                      ]),
                    )
                  }
                />
              ) : (
                <Empty title={t('noVillage')} />
              )}
            </Card>
          </div>
          <div className="stack">
            <QueueCards words={words} t={t} code={code} queue={queue} />
          </div>
        </div>
      </>
    ),
  }
})
