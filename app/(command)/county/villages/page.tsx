import { notFound } from 'next/navigation'
import { PrintButton } from '@/components/dashboards/print-button'
import { RosterTable } from '@/components/dashboards/roster-table'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { Tabs } from '@/components/ui/tabs'
import { findCounty, getMoment } from '@/lib/domains/places/scope'
import { listRoster } from '@/lib/domains/teams/roster'
import { asRosterView, inView, ROSTER_VIEWS } from '@/lib/domains/teams/rules/roster'
import { dayOf } from '@/lib/ground/clock'
import { translator } from '@/lib/ground/i18n/translator'
import { commandPage } from '../../command-page'
import { dashboardWords } from '../../dashboard-words'

/** The villages behind the county's figures of commanders, first secretaries and teams. */
export default commandPage<'/county/villages'>('county.view', async (actor, props) => {
  const county = await findCounty(actor)
  if (!county) notFound()
  const view = asRosterView((await props.searchParams).show)
  const at = await getMoment(actor)
  const [roster, words, t] = await Promise.all([listRoster(actor, county, at), dashboardWords(), translator('county')])
  const villages = inView(roster, view)
  const { format } = words
  return {
    title: t('rosterTitle'),
    crumbs: [{ label: t('title'), href: '/county' }],
    sub: t('rosterSub', { county: county.name, day: format.day(at) }),
    phoneSub: t('rosterSub', { county: county.name, day: format.day(at) }),
    actions: <PrintButton label={t('print')} />,
    children: (
      <Card label={t('rosterTitle')}>
        <Tabs
          label={t('rosterTitle')}
          items={ROSTER_VIEWS.map((one) => ({
            href: one === 'all' ? '/county/villages' : `/county/villages?show=${one}`,
            label: t(`rosterViews.${one}`),
            count: String(inView(roster, one).length),
            current: one === view,
          }))}
        />
        {villages.length > 0 ? (
          <RosterTable words={words} t={t} villages={villages} today={dayOf(at)} />
        ) : (
          <Empty title={t('rosterEmpty')}>{t('rosterEmptyText')}</Empty>
        )}
      </Card>
    ),
  }
})
