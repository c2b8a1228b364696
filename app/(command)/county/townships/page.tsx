import { notFound } from 'next/navigation'
import { PrintButton } from '@/components/dashboards/print-button'
import { Card } from '@/components/ui/card'
import { listTownshipsSideBySide } from '@/lib/across/dashboards/queries/side-by-side'
import { countOpen } from '@/lib/domains/issues/figures/open-issues'
import { getResponseTimes } from '@/lib/domains/issues/figures/response-times'
import { findCounty, getMoment } from '@/lib/domains/places/scope'
import { translator } from '@/lib/ground/i18n/translator'
import { commandPage } from '../../command-page'
import { dashboardWords } from '../../dashboard-words'
import { TownshipTable } from '../side-by-side'

/** All townships side by side. */
export default commandPage<'/county/townships'>('county.view', async (actor) => {
  const county = await findCounty(actor)
  if (!county) notFound()
  const at = await getMoment(actor)
  const [open, times] = await Promise.all([
    countOpen(actor, county, at),
    getResponseTimes(actor, county, at, ['township']),
  ])
  const [rows, words, t] = await Promise.all([
    listTownshipsSideBySide(actor, county, { open, times }),
    dashboardWords(),
    translator('county'),
  ])
  return {
    title: t('townships'),
    crumbs: [{ label: t('title'), href: '/county' }],
    sub: t('asOf', { time: words.format.asOf(at) }),
    phoneSub: t('phoneAsOf', { county: county.name, time: words.format.instant(at, at) }),
    actions: <PrintButton label={t('print')} />,
    children: (
      <Card title={t('townships')} sub={t('compareSub')}>
        <TownshipTable words={words} t={t} rows={rows} />
      </Card>
    ),
  }
})
