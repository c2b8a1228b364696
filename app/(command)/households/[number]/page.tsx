import { askedAt } from '@/components/form/ask-address'
import { ChangeTimeline } from '@/components/households/change-timeline'
import { type HouseholdVerb, isHouseholdVerb } from '@/components/households/deed-fields'
import { HouseFacts, HouseholdFacts } from '@/components/households/household-facts'
import { CardDeed, HouseholdMenu } from '@/components/households/household-menu'
import { IncomeCard } from '@/components/households/income-card'
import { HouseholdIssues } from '@/components/households/issues-card'
import { Members } from '@/components/households/member-table'
import { PlanCard } from '@/components/households/plan-card'
import { StatusCard } from '@/components/households/status-card'
import { VisitTimeline } from '@/components/households/visit-timeline'
import { ActionBar } from '@/components/ui/action-bar'
import { LinkButton } from '@/components/ui/link-button'
import { Note } from '@/components/ui/note'
import { householdHref } from '@/lib/domains/households/filter'
import { placeWords } from '@/lib/domains/households/line-words'
import { getHistory } from '@/lib/domains/households/queries/history'
import type { HouseholdDetail } from '@/lib/domains/households/shown'
import { type RegisterWords, registerWords } from '@/lib/domains/households/words'
import { commandPage } from '../../command-page'
import { revealAction } from '../actions'
import { DoneToast } from '../done-toast'
import { DeedSection } from './deed-section'
import { crumbsOf, householdOf } from './household-of'

/** One household: who lives there, what they have and earn, what is planned, who came, and what became of it. */
export default commandPage<'/households/[number]'>(null, async (actor, { params, searchParams }) => {
  const household = await householdOf(actor, params)
  const [query, words, history] = await Promise.all([searchParams, registerWords(), getHistory(actor, household.id)])
  const { do: asked, member: memberId, done } = query
  const at = askedAt(householdHref(household.number), query)
  const { t } = words
  const { now, may, ended } = household
  const { visits, visitsInAll, changes, statusChanges } = history
  const open = statusChanges.find(({ decided }) => decided === null)
  const deed = (verb: HouseholdVerb) => <CardDeed {...{ words, household, open, verb }} />
  const visit = may.edit && !ended && (
    <LinkButton variant="primary" icon="edit" href={`${householdHref(household.number)}/visit`}>
      {t('visitNow')}
    </LinkButton>
  )
  const menu = <HouseholdMenu words={words} household={household} open={open} />
  return {
    title: t('headline', { head: household.head }),
    sub: `${placeWords(household)} ${household.number}`,
    phoneSub: placeWords(household),
    crumbs: await crumbsOf(actor, household),
    back: '/households',
    actions: (
      <>
        {visit}
        {menu}
      </>
    ),
    ...(visit && {
      actionBar: (
        <ActionBar>
          {visit}
          {menu}
        </ActionBar>
      ),
    }),
    children: (
      <>
        {isHouseholdVerb(asked) &&
          (await DeedSection({
            words,
            actor,
            household,
            history,
            verb: asked,
            memberId: typeof memberId === 'string' ? memberId : undefined,
          }))}
        <div className="with-rail" data-rail="wide">
          <div className="stack">
            {ended && <EndedNote words={words} household={household} />}
            <Members {...{ words, household, open, at }} reveal={revealAction} more={deed('add')} />
            <PlanCard words={words} note={household.planNote} more={deed('plan')} />
            <VisitTimeline words={words} visits={visits} inAll={visitsInAll} now={now} mayReport={may.report} />
            <HouseholdIssues words={words} household={household} />
            <ChangeTimeline words={words} changes={changes} now={now} />
          </div>
          <div className="stack">
            <HouseholdFacts {...{ words, household, at }} reveal={revealAction} more={deed('edit')} />
            {statusChanges.length > 0 && (
              <StatusCard
                words={words}
                statusChanges={statusChanges}
                now={now}
                more={deed(open?.stage === 'LOOKED' ? 'decide' : 'look')}
              />
            )}
            <IncomeCard words={words} incomes={household.incomes} now={now} more={deed('income')} />
            <HouseFacts words={words} house={household.house} />
          </div>
        </div>
        {!isHouseholdVerb(asked) && <DoneToast words={words} done={done} />}
      </>
    ),
  }
})

function EndedNote({ words: { t, format }, household }: { words: RegisterWords; household: HouseholdDetail }) {
  const { ended, successor, now } = household
  if (!ended) return null
  return (
    <Note>
      {t('endedNote', { day: format.day(ended.on, now), reason: t(`ends.${ended.reason}`) })}
      {successor && <> {t('successor', { number: successor })}</>}
    </Note>
  )
}
