import type { Metadata } from 'next'
import { OutboxBar } from '@/components/report/outbox/outbox-bar'
import { ReportForm } from '@/components/report/report-form'
import { Separated } from '@/components/ui/separated'
import { requireActor, requirePage } from '@/lib/access/require-actor'
import { translator } from '@/lib/i18n/translator'
import { getReportPlaces } from '@/lib/issues/queries/report-places'
import { CommandPage } from '../../command-page'
import { outboxWords } from '../../outbox-words'
import { reportAction } from './actions'
import { reportWords } from './words'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('report'))('heading') }
}

/** A new issue, in under a minute with one thumb, with or without a signal. `?village=` names the village by its code. */
export default async function NewIssuePage({ searchParams }: PageProps<'/issues/new'>) {
  const actor = await requireActor()
  requirePage(actor, 'issue.report')
  const { village: code } = await searchParams
  const known = await getReportPlaces(actor, typeof code === 'string' ? code : undefined)
  const { village, villages, groups, maySettle, redLine } = known
  const [t, words, outbox] = await Promise.all([translator('report'), reportWords(known), outboxWords()])
  return (
    <CommandPage
      actor={actor}
      title={t('heading')}
      phoneSub={village && <Separated items={[village.name, village.township]} />}
      crumbs={village ? [{ label: village.name, href: `/villages/${village.code}` }] : []}
      back={village ? `/villages/${village.code}` : '/issues'}
      actionBar={null}
      banner={<OutboxBar cadreId={actor.cadreId} recording words={outbox} />}
    >
      <ReportForm
        cadreId={actor.cadreId}
        mintedId={crypto.randomUUID()}
        action={reportAction}
        places={{
          villages: villages.map(({ id, name, township }) => ({ id, name, township })),
          villageId: village?.id ?? '',
          groups,
        }}
        maySettle={maySettle}
        redLine={redLine}
        words={words}
      />
    </CommandPage>
  )
}
