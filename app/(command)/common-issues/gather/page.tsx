import { notFound } from 'next/navigation'
import { Form } from '@/components/form/form'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { LinkButton } from '@/components/ui/link-button'
import { ISSUES } from '@/lib/domains/issues/filter'
import { lastDigits } from '@/lib/domains/issues/number'
import { GATHERED_AT_MOST, listGatherable } from '@/lib/domains/issues/queries/clusters'
import { issueWords } from '@/lib/domains/issues/words'
import { translator } from '@/lib/ground/i18n/translator'
import { commandPage } from '../../command-page'
import { gatherCommonAction } from '../actions'

/** Puts open issues of one kind under one matter: `?category=`, and `?township=` to stay within one town. */
export default commandPage<'/common-issues/gather'>('common.accept', async (actor, { searchParams }) => {
  const { filter } = ISSUES.read(await searchParams)
  const { category, township } = filter
  if (!category) notFound()
  const [issues, t, words] = await Promise.all([
    listGatherable(actor, { category, township }),
    translator('common'),
    issueWords(),
  ])
  const place = township ? `${issues[0]?.township ?? ''} ` : t('gather.county')
  return {
    title: t('gather.title'),
    sub: t('gather.sub', { place, category: words.categories(category) }),
    phoneSub: t('gather.sub', { place, category: words.categories(category) }),
    crumbs: [{ label: t('title'), href: '/common-issues' }],
    children:
      issues.length === 0 ? (
        <Card label={t('gather.title')}>
          <Empty title={t('gather.none')} action={<LinkButton href="/common-issues">{t('gather.back')}</LinkButton>}>
            {t('gather.noneNote')}
          </Empty>
        </Card>
      ) : (
        <Form
          id="gather"
          action={gatherCommonAction}
          fields={[
            { kind: 'line', name: 'title', label: t('gather.name'), help: t('gather.nameHelp'), helpAt: 'right' },
            { kind: 'text', name: 'reason', label: t('gather.reason'), help: t('gather.reasonHelp') },
            {
              ...{ kind: 'several', look: 'lines', name: 'issueIds', label: t('gather.issues') },
              help: t('gather.issuesHelp', { max: GATHERED_AT_MOST }),
              value: issues.map(({ id }) => id),
              options: issues.map(({ id, number, title, village, township: town, light }) => ({
                ...{ value: id, label: title, light },
                about: [light && words.ui(`light.${light}`), `${town} ${village}`, lastDigits(number)]
                  .filter(Boolean)
                  .join(' · '),
              })),
            },
          ]}
          submit={{ label: t('gather.submit'), busy: t('gather.busy'), size: 'big' }}
        />
      ),
  }
})
