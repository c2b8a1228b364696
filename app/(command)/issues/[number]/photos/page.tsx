import { notFound } from 'next/navigation'
import { AddPhotosForm } from '@/components/report/add-photos-form'
import { issueHref } from '@/lib/domains/issues/number'
import { getPhotoTarget } from '@/lib/domains/issues/queries/photo-target'
import { translator } from '@/lib/ground/i18n/translator'
import { commandPage } from '../../../command-page'
import { photoWords } from '../../new/words'
import { numberIn } from '../number-in'
import { addPhotosAction } from './actions'

/** Adds photos to an issue that has not ended. */
export default commandPage<'/issues/[number]/photos'>('issue.note', async (actor, { params }) => {
  const issue = await getPhotoTarget(actor, numberIn((await params).number))
  if (!issue) notFound()
  const t = await translator('report')
  const back = issueHref(issue.number)
  return {
    title: t('added.title'),
    sub: issue.title,
    phoneSub: issue.number,
    crumbs: [{ label: issue.number, href: back }],
    actionBar: null,
    children: (
      <AddPhotosForm
        issueId={issue.id}
        action={addPhotosAction}
        words={{ ...photoWords(t), submit: t('added.submit'), busy: t('added.busy') }}
      />
    ),
  }
})
