import { notFound } from 'next/navigation'
import type { ComponentType } from 'react'
import { PrintButton } from '@/components/dashboards/print-button'
import { Card } from '@/components/ui/card'
import type { listTownshipsSideBySide } from '@/lib/across/dashboards/queries/side-by-side'
import { figuresOf } from '@/lib/domains/issues/figures/figures-of'
import { findCounty, getMoment } from '@/lib/domains/places/scope'
import { translator } from '@/lib/ground/i18n/translator'
import { commandPage } from '../command-page'
import { dashboardWords } from '../dashboard-words'
import type { ComparedProps } from './side-by-side'

interface Compared {
  title: 'townships' | 'units'
  sub: 'compareSub' | 'unitsSub'
  list: typeof listTownshipsSideBySide
  Table: ComponentType<ComparedProps>
}

/** All parts of the county of one kind, side by side. */
export function comparedPage<Route extends '/county/townships' | '/county/units'>({
  title,
  sub,
  list,
  Table,
}: Compared) {
  return commandPage<Route>('county.view', async (actor) => {
    const county = await findCounty(actor)
    if (!county) notFound()
    const at = await getMoment(actor)
    const rows = await list(actor, county, await figuresOf(actor, county, at))
    const [words, t] = await Promise.all([dashboardWords(), translator('county')])
    return {
      title: t(title),
      crumbs: [{ label: t('title'), href: '/county' }],
      sub: t('asOf', { time: words.format.asOf(at) }),
      phoneSub: t('phoneAsOf', { county: county.name, time: words.format.instant(at, at) }),
      actions: <PrintButton label={t('print')} />,
      children: (
        <Card title={t(title)} sub={t(sub)}>
          <Table words={words} t={t} rows={rows} />
        </Card>
      ),
    }
  })
}
