import { HandoverCard } from '@/components/appointments/handover-card'
import { PrintButton } from '@/components/dashboards/print-button'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { listHandovers } from '@/lib/domains/appointments/queries/handovers'
import { getMoment } from '@/lib/domains/places/scope'
import { mayEver } from '@/lib/ground/access/seats'
import { formatter } from '@/lib/ground/i18n/format'
import { translator } from '@/lib/ground/i18n/translator'
import { commandPage } from '../../../command-page'
import { villageOf } from '../village-of'
import { signHandoverAction } from './actions'

/** What one commander leaves to the next: the open issues by light and the monitored households, signed by both. */
export default commandPage<'/villages/[code]/handover'>('appointment.view', async (actor, props) => {
  const { code } = await props.params
  const village = await villageOf(actor, code)

  const now = await getMoment(actor)
  const [handovers, t, ui, format] = await Promise.all([
    listHandovers(actor, village, now),
    translator('handover'),
    translator('ui'),
    formatter(),
  ])
  const title = t('title', { village: village.name })
  return {
    title,
    crumb: t('crumb'),
    crumbs: [
      {
        label: village.township.name,
        href: mayEver(actor, 'township.view') ? `/townships/${village.township.code}` : undefined,
      },
      { label: village.name, href: `/villages/${code}` },
      { label: t('up'), href: `/villages/${code}/commanders` },
    ],
    back: `/villages/${code}/commanders`,
    sub: village.township.name,
    phoneSub: village.township.name,
    actions: <PrintButton label={t('print')} />,
    children: (
      <div className="stack">
        {handovers.map((handover) => (
          <HandoverCard
            key={handover.id}
            handover={handover}
            t={t}
            ui={ui}
            format={format}
            now={now}
            action={signHandoverAction}
          />
        ))}
        {handovers.length === 0 && (
          <Card label={title}>
            <Empty title={t('none')}>{t('noneText')}</Empty>
          </Card>
        )}
      </div>
    ),
  }
})
