import { notFound } from 'next/navigation'
import { PrintButton } from '@/components/dashboards/print-button'
import { Card } from '@/components/ui/card'
import { listTownshipsSideBySide } from '@/lib/across/dashboards/queries/side-by-side'
import { figuresOf } from '@/lib/domains/issues/figures/figures-of'
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
  const figures = await figuresOf(actor, county, at)
  const rows = await listTownshipsSideBySide(actor, county, figures)
  const [words, t] = await Promise.all([dashboardWords(), translator('county')])
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
