import { notFound } from 'next/navigation'
import { GatherForm } from '@/components/common-issues/gather-form'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { LightReason } from '@/components/ui/light'
import { LinkButton } from '@/components/ui/link-button'
import { Separated } from '@/components/ui/separated'
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
        <GatherForm
          action={gatherCommonAction}
          issues={issues.map(({ id, number, title, village, township: town, light }) => ({
            id,
            title,
            facts: (
              <Separated
                items={[
                  light && <LightReason light={light}>{words.ui(`light.${light}`)}</LightReason>,
                  `${town} ${village}`,
                  lastDigits(number),
                ]}
              />
            ),
          }))}
          words={{
            name: t('gather.name'),
            nameHelp: t('gather.nameHelp'),
            reason: t('gather.reason'),
            reasonHelp: t('gather.reasonHelp'),
            issues: t('gather.issues'),
            issuesHelp: t('gather.issuesHelp', { max: GATHERED_AT_MOST }),
            submit: t('gather.submit'),
            busy: t('gather.busy'),
          }}
        />
      ),
  }
})
