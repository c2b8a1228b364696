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
import { sumOpen } from '@/lib/domains/issues/figures/open-counts'
import { countOpen } from '@/lib/domains/issues/figures/open-issues'
import { getResponseTimes } from '@/lib/domains/issues/figures/response-times'
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
  const [open, times, roster, since, trends] = await Promise.all([
    countOpen(actor, county, at),
    getResponseTimes(actor, county, at, [
      'township',
      'leadUnit',
      ...(measure === 'response' ? (['village'] as const) : []),
    ]),
    listRoster(actor, county, at),
    getSinceYesterday(actor, county, at),
    getTrends(actor, county, at),
  ])
  const [headline, townships, units, words, t, trendWords] = await Promise.all([
    getHeadline(actor, county, { open: sumOpen(open.byVillage.values()), response: times.all }, at),
    listTownshipsSideBySide(actor, county, { open, times }),
    listUnitsSideBySide(actor, county, { open, times }),
    dashboardWords(),
    translator('county'),
    translator('trends'),
  ])
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
            open={open.byVillage}
            responses={new Map([...times.village].map(([id, { responseMedian }]) => [id, responseMedian]))}
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
