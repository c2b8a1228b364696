import type { Metadata } from 'next'
import { HandoverCard } from '@/components/appointments/handover-card'
import { PrintButton } from '@/components/dashboards/print-button'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { listHandovers } from '@/lib/domains/appointments/queries/handovers'
import { getMoment } from '@/lib/domains/places/scope'
import { mayEver } from '@/lib/ground/access/seats'
import { requirePage } from '@/lib/ground/auth/require-actor'
import { formatter } from '@/lib/ground/i18n/format'
import { translator } from '@/lib/ground/i18n/translator'
import { CommandPage } from '../../../command-page'
import { villageOf } from '../village-of'
import { signHandoverAction } from './actions'

export async function generateMetadata(props: PageProps<'/villages/[code]/handover'>): Promise<Metadata> {
  const { village } = await villageOf((await props.params).code)
  return { title: (await translator('handover'))('title', { village: village.name }) }
}

/** What one commander leaves to the next: the open issues by light and the monitored households, signed by both. */
export default async function HandoverPage(props: PageProps<'/villages/[code]/handover'>) {
  const { code } = await props.params
  const { actor, village } = await villageOf(code)
  requirePage(actor, 'appointment.view')
  const now = await getMoment(actor)
  const [handovers, t, ui, format] = await Promise.all([
    listHandovers(actor, village, now),
    translator('handover'),
    translator('ui'),
    formatter(),
  ])
  const title = t('title', { village: village.name })
  return (
    <CommandPage
      actor={actor}
      title={title}
      crumb={t('crumb')}
      crumbs={[
        {
          label: village.township.name,
          href: mayEver(actor, 'township.view') ? `/townships/${village.township.code}` : undefined,
        },
        { label: village.name, href: `/villages/${code}` },
        { label: t('up'), href: `/villages/${code}/commanders` },
      ]}
      back={`/villages/${code}/commanders`}
      sub={village.township.name}
      phoneSub={village.township.name}
      actions={<PrintButton label={t('print')} />}
    >
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
    </CommandPage>
  )
}
