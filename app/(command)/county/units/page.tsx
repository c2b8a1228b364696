import { notFound } from 'next/navigation'
import { PrintButton } from '@/components/dashboards/print-button'
import { Card } from '@/components/ui/card'
import { listUnitsSideBySide } from '@/lib/across/dashboards/queries/side-by-side'
import { countOpen } from '@/lib/domains/issues/figures/open-issues'
import { getResponseTimes } from '@/lib/domains/issues/figures/response-times'
import { findCounty, getMoment } from '@/lib/domains/places/scope'
import { translator } from '@/lib/ground/i18n/translator'
import { commandPage } from '../../command-page'
import { dashboardWords } from '../../dashboard-words'
import { UnitTable } from '../side-by-side'

/** All units that lead issues, side by side. */
export default commandPage<'/county/units'>('county.view', async (actor) => {
  const county = await findCounty(actor)
  if (!county) notFound()
  const at = await getMoment(actor)
  const [open, times] = await Promise.all([
    countOpen(actor, county, at),
    getResponseTimes(actor, county, at, ['leadUnit']),
  ])
  const [rows, words, t] = await Promise.all([
    listUnitsSideBySide(actor, county, { open, times }),
    dashboardWords(),
    translator('county'),
  ])
  return {
    title: t('units'),
    crumbs: [{ label: t('title'), href: '/county' }],
    sub: t('asOf', { time: words.format.asOf(at) }),
    phoneSub: t('phoneAsOf', { county: county.name, time: words.format.instant(at, at) }),
    actions: <PrintButton label={t('print')} />,
    children: (
      <Card title={t('units')} sub={t('unitsSub')}>
        <UnitTable words={words} t={t} rows={rows} />
      </Card>
    ),
  }
})
