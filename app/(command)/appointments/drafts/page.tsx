import { notFound } from 'next/navigation'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { LinkButton } from '@/components/ui/link-button'
import { Toast } from '@/components/ui/toast'
import { listDrafts, seesDrafts } from '@/lib/domains/appointments/queries/drafts'
import { getMoment } from '@/lib/domains/places/scope'
import { mayEver } from '@/lib/ground/access/seats'
import { formatter } from '@/lib/ground/i18n/format'
import { translator } from '@/lib/ground/i18n/translator'
import { commandPage } from '../../command-page'
import { DraftCard } from './draft-card'

const MADE = ['drafted', 'withdrawn', 'approved', 'returned'] as const

/** Drafts that wait for a leader, and those decided last. */
export default commandPage<'/appointments/drafts'>(null, async (actor, props) => {
  if (!seesDrafts(actor)) notFound()
  const now = await getMoment(actor)
  const [{ waiting, decided }, { done }, t, ranks, format] = await Promise.all([
    listDrafts(actor, now),
    props.searchParams,
    translator('drafting'),
    translator('ranks'),
    formatter(),
  ])
  const made = MADE.find((one) => one === done)
  const given = { t, ranks, format, now }
  return {
    title: t('listTitle'),
    crumbs: [{ label: t('up'), href: '/appointments' }],
    sub: t('listSub', { count: waiting.length }),
    phoneSub: t('listSub', { count: waiting.length }),
    actions: mayEver(actor, 'appointment.draft') && (
      <LinkButton href="/appointments/new" variant="primary" icon="plus">
        {t('new')}
      </LinkButton>
    ),
    children: (
      <>
        <div className="stack max-w-[860px]">
          {waiting.map((draft) => (
            <DraftCard key={draft.id} draft={draft} {...given} />
          ))}
          {waiting.length === 0 && (
            <Card label={t('listTitle')}>
              <Empty title={t('none')}>{t('noneText')}</Empty>
            </Card>
          )}
          {decided.length > 0 && <h2>{t('decidedTitle')}</h2>}
          {decided.map((draft) => (
            <DraftCard key={draft.id} draft={draft} {...given} />
          ))}
        </div>
        {made && <Toast>{t(`made.${made}`)}</Toast>}
      </>
    ),
  }
})
