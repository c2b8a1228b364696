import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AddPhotosForm } from '@/components/report/add-photos-form'
import { issueHref } from '@/lib/domains/issues/number'
import { getPhotoTarget } from '@/lib/domains/issues/queries/photo-target'
import { requireActor, requirePage } from '@/lib/ground/auth/require-actor'
import { translator } from '@/lib/ground/i18n/translator'
import { CommandPage } from '../../../command-page'
import { photoWords } from '../../new/words'
import { numberIn } from '../number-in'
import { addPhotosAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('report'))('added.title') }
}

/** Adds photos to an issue that has not ended. */
export default async function AddPhotosPage({ params }: PageProps<'/issues/[number]/photos'>) {
  const actor = await requireActor()
  requirePage(actor, 'issue.note')
  const issue = await getPhotoTarget(actor, numberIn((await params).number))
  if (!issue) notFound()
  const t = await translator('report')
  const back = issueHref(issue.number)
  return (
    <CommandPage
      actor={actor}
      title={t('added.title')}
      sub={issue.title}
      phoneSub={issue.number}
      crumbs={[{ label: issue.number, href: back }]}
      actionBar={null}
    >
      <AddPhotosForm
        issueId={issue.id}
        action={addPhotosAction}
        words={{ ...photoWords(t), submit: t('added.submit'), busy: t('added.busy') }}
      />
    </CommandPage>
  )
}
