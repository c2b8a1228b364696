import { notFound } from 'next/navigation'
import { CommandersStat } from '@/components/dashboards/commanders-stat'
import { HeadlineBand } from '@/components/dashboards/headline'
import { PrintButton } from '@/components/dashboards/print-button'
import { SinceYesterdayCard } from '@/components/dashboards/since-yesterday'
import { TrendsCard } from '@/components/dashboards/trends'
import { VillageMap } from '@/components/dashboards/village-map'
import { getHeadline } from '@/lib/across/dashboards/queries/headline'
import { listTownshipsSideBySide, listUnitsSideBySide } from '@/lib/across/dashboards/queries/side-by-side'
import { getSinceYesterday } from '@/lib/across/dashboards/queries/since-yesterday'
import { getTrends } from '@/lib/across/dashboards/queries/trends'
import { asMeasure } from '@/lib/across/dashboards/rules/measure'
import { figuresOf } from '@/lib/domains/issues/figures/figures-of'
import { responseTimesOf } from '@/lib/domains/issues/figures/recent'
import { findCounty, getMoment } from '@/lib/domains/places/scope'
import { listRoster } from '@/lib/domains/teams/roster'
import { translator } from '@/lib/ground/i18n/translator'
import { commandPage } from '../command-page'
import { dashboardWords } from '../dashboard-words'
import { CountyDecisions } from './county-decisions'
import { SideBySide } from './side-by-side'

/** The county in two minutes: what turned red, which villages and units lag, what waits for a decision. */
export default commandPage<'/county'>('county.view', async (actor, props) => {
  const county = await findCounty(actor)
  if (!county) notFound()
  const measure = asMeasure((await props.searchParams).measure)
  const at = await getMoment(actor)
  const figures = await figuresOf(actor, county, at)
  const roster = await listRoster(actor, county, at)
  const since = await getSinceYesterday(actor, county, figures, at)
  const trends = await getTrends(actor, county, at)
  const headline = await getHeadline(actor, county, figures, at)
  const townships = await listTownshipsSideBySide(actor, county, figures)
  const units = await listUnitsSideBySide(actor, county, figures)
  const [words, t, trendWords] = await Promise.all([dashboardWords(), translator('county'), translator('trends')])
  const { format } = words
  return {
    title: t('title'),
    sub: t('asOf', { time: format.asOf(at) }),
    phoneSub: t('phoneAsOf', { county: county.name, time: format.instant(at, at) }),
    actions: <PrintButton label={t('print')} />,
    children: (
      <>
        <HeadlineBand words={words} headline={headline} within={{}}>
          <CommandersStat words={words} roster={roster} hrefOf={(view) => `/county/villages?show=${view}`} />
        </HeadlineBand>
        <div className="with-rail rail-first">
          <VillageMap
            words={words}
            t={t}
            measure={measure}
            roster={roster}
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
          <div className="stack" data-fill="">
            <SinceYesterdayCard
              words={words}
              t={t}
              from={since.from}
              counts={since}
              newestRed={since.newestRed}
              within={{}}
            />
            {await CountyDecisions({ actor, county, roster, at })}
          </div>
        </div>
        <TrendsCard words={words} t={trendWords} trends={trends} />
        <SideBySide words={words} t={t} townships={townships} units={units} />
      </>
    ),
  }
})
