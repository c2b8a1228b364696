import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { Line, Lines } from '@/components/ui/lines'
import { LinkButton } from '@/components/ui/link-button'
import { Separated } from '@/components/ui/separated'
import { Tabs } from '@/components/ui/tabs'
import { Toast } from '@/components/ui/toast'
import { issueListHref } from '@/lib/domains/issues/filter'
import { type Cluster, suggestClusters } from '@/lib/domains/issues/queries/clusters'
import { COMMON_STAGES, listCommon, listCountyUnits } from '@/lib/domains/issues/queries/common-issues'
import { type IssueWords, issueWords } from '@/lib/domains/issues/words'
import { mayEver } from '@/lib/ground/access/seats'
import { type Translator, translator } from '@/lib/ground/i18n/translator'
import { commandPage } from '../command-page'
import { MatterCard } from './matter-card'

/** Matters that several villages share: what headquarters takes up and who answers, once for all (DOMAIN.md P11). */
export default commandPage<'/common-issues'>('common.view', async (actor, { searchParams }) => {
  const { stage: asked, done } = await searchParams
  const [{ stage, counts, matters, now }, units, clusters, t, words] = await Promise.all([
    listCommon(
      actor,
      COMMON_STAGES.find((one) => one === asked),
    ),
    listCountyUnits(actor),
    suggestClusters(actor),
    translator('common'),
    issueWords(),
  ])
  const made = MADE.find((one) => one === done)
  const suggests = mayEver(actor, 'common.accept')
  return {
    title: t('title'),
    sub: t('sub'),
    children: (
      <>
        <div className={suggests ? 'with-rail' : undefined} data-rail={suggests ? 'wide' : undefined}>
          <div className="stack">
            <Tabs
              label={t('stagesLabel')}
              items={COMMON_STAGES.map((one) => ({
                href: `/common-issues?stage=${one}`,
                label: t(`stages.${one}`),
                count: String(counts[one]),
                current: one === stage,
              }))}
            />
            {matters.map((matter) => (
              <MatterCard key={matter.id} matter={matter} units={units} now={now} t={t} words={words} />
            ))}
            {matters.length === 0 && (
              <Card label={t(`stages.${stage}`)}>
                <Empty title={t(`empty.${stage}`)}>{t(`empty.${stage}Note`)}</Empty>
              </Card>
            )}
          </div>
          {suggests && <Clusters clusters={clusters} t={t} words={words} />}
        </div>
        {made && <Toast>{t(`made.${made}`)}</Toast>}
      </>
    ),
  }
})

const MADE = ['accepted', 'declined', 'answered', 'gathered'] as const

/** Where several villages of a town have the same kind of trouble. */
function Clusters({ clusters, t, words }: { clusters: Cluster[]; t: Translator<'common'>; words: IssueWords }) {
  return (
    <div className="stack">
      <Card title={t('clusters.title')}>
        {clusters.length === 0 ? (
          <Empty title={t('clusters.none')}>{t('clusters.noneNote')}</Empty>
        ) : (
          <Lines label={t('clusters.title')}>
            {clusters.map(({ category, township, townshipCode, villages, issues, red }) => (
              <Line
                key={`${townshipCode}${category}`}
                href={issueListHref({ category, township: townshipCode })}
                title={t('clusters.line', { township, category: words.categories(category) })}
                sub={
                  <Separated
                    items={[t('clusters.facts', { villages, issues }), red > 0 && t('clusters.red', { red })]}
                  />
                }
                trailing={
                  <LinkButton
                    size="small"
                    href={`/common-issues/gather?category=${category}&township=${townshipCode}`}
                    aria-label={`${t('clusters.gather')} ${township} ${words.categories(category)}`}
                  >
                    {t('clusters.gather')}
                  </LinkButton>
                }
              />
            ))}
          </Lines>
        )}
        <p className="card-body sub">{t('clusters.sub')}</p>
      </Card>
    </div>
  )
}
