import { DayChoice } from '@/components/policies/day-choice'
import { PolicyFacts } from '@/components/policies/policy-facts'
import { policyGroups } from '@/components/policies/policy-fields'
import { PolicyHistory } from '@/components/policies/policy-history'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { Toast } from '@/components/ui/toast'
import { POLICY_KINDS } from '@/lib/domains/policies/kinds'
import { listDrafts, listHistory } from '@/lib/domains/policies/queries/history'
import { getPoliciesOn } from '@/lib/domains/policies/queries/in-force'
import { addressOf } from '@/lib/domains/policies/rules/addresses'
import { mayEver } from '@/lib/ground/access/seats'
import { formatter } from '@/lib/ground/i18n/format'
import { translator } from '@/lib/ground/i18n/translator'
import { OptionalDay } from '@/lib/ground/input/input'
import { commandPage } from '../../../command-page'
import { kindOf, yearAsked, yearOfDraft } from '../kind-of'
import { factWords, policyWords } from '../policy-words'
import { DraftCard } from './draft-card'
import { YearLinks } from './year-links'

/** One kind of rule: what it says today or said on a past day, the draft that waits with its replay (today alone), and all that went before. */
export default commandPage<'/settings/policies/[kind]'>('policy.view', async (actor, { params, searchParams }) => {
  const kind = kindOf((await params).kind)
  const { on: asked, year: askedYear, done } = await searchParams
  const day = OptionalDay.safeParse(asked)
  const [{ kinds, on, today, now }, drafts, history, words, settings, format] = await Promise.all([
    getPoliciesOn(actor, day.success ? day.data : undefined),
    listDrafts(actor),
    listHistory(actor, kind),
    policyWords(),
    translator('settings'),
    formatter(),
  ])
  const { t } = words
  const { value, policy } = kinds[kind]
  const draft = drafts.find((one) => one.kind === kind)
  const year = yearAsked(askedYear, Number(on.slice(0, 4)))
  const draftYear = yearAsked(askedYear, draft ? yearOfDraft(draft.value, value, today) : year)
  const address = `/settings/policies/${addressOf(kind)}`
  return {
    title: t(`kinds.${kind}.title`),
    crumbs: [
      { label: settings('title'), href: '/settings' },
      { label: t('title'), href: '/settings/policies' },
    ],
    sub: policy ? t('setBy', { document: policy.document, day: format.fullDay(policy.since) }) : t('shippedNote'),
    actions: mayEver(actor, POLICY_KINDS[kind].deed) && !draft && (
      <LinkButton variant="primary" icon="edit" href={`${address}/draft`}>
        {t('draft')}
      </LinkButton>
    ),
    children: (
      <>
        <div className="grid max-w-[1080px] gap-4">
          {draft &&
            on === today &&
            (await DraftCard({
              actor,
              draft,
              year: draftYear,
              now,
              present: policyGroups(kind, value, words, draftYear),
              words,
            }))}
          <Card
            title={on === today ? t('inForce') : t('inForceOn', { day: format.fullDay(on) })}
            more={<DayChoice on={on} today={today} words={{ label: t('on'), show: t('show') }} />}
            padded
          >
            {kind === 'CALENDAR' && <YearLinks address={address} year={year} calendar={kinds.CALENDAR.value} t={t} />}
            <PolicyFacts groups={policyGroups(kind, value, words, year)} words={factWords(t)} />
          </Card>
          <Card title={t('history')} className="settings-card">
            <PolicyHistory address={address} lines={history} now={now} t={t} format={format} />
          </Card>
        </div>
        {done === 'drafted' && <Toast>{t('made.drafted')}</Toast>}
      </>
    ),
  }
})
