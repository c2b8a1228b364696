import type { Metadata } from 'next'
import { ChangeTimeline } from '@/components/households/change-timeline'
import { HouseFacts, HouseholdFacts } from '@/components/households/household-facts'
import { IncomeCard } from '@/components/households/income-card'
import { HouseholdIssues } from '@/components/households/issues-card'
import { placeWords } from '@/components/households/line-words'
import { Members } from '@/components/households/member-table'
import { PlanCard } from '@/components/households/plan-card'
import { StatusCard } from '@/components/households/status-card'
import { VisitTimeline } from '@/components/households/visit-timeline'
import { getHistory } from '@/lib/households/queries/history'
import { registerWords } from '@/lib/households/words'
import { CommandPage } from '../../command-page'
import { revealAction } from '../actions'
import { crumbsOf, householdOf } from './household-of'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await registerWords()).t('detail') }
}

/** One household: who lives there, what they have and earn, what is planned, who came, and what became of it. */
export default async function HouseholdPage({ params }: PageProps<'/households/[number]'>) {
  const { actor, household } = await householdOf(params)
  const [words, history] = await Promise.all([registerWords(), getHistory(actor, household.id)])
  const { t } = words
  const { now, may } = household
  const { visits, visitsInAll, changes, statusChanges } = history
  return (
    <CommandPage
      actor={actor}
      title={t('headline', { head: household.head })}
      sub={`${placeWords(household)} ${household.number}`}
      phoneSub={placeWords(household)}
      crumbs={await crumbsOf(actor, household)}
      back="/households"
    >
      <div className="with-rail" data-rail="wide">
        <div className="stack">
          <Members words={words} household={household} reveal={revealAction} />
          <PlanCard words={words} note={household.planNote} />
          <VisitTimeline words={words} visits={visits} inAll={visitsInAll} now={now} mayReport={may.report} />
          <HouseholdIssues words={words} household={household} />
          <ChangeTimeline words={words} changes={changes} now={now} />
        </div>
        <div className="stack">
          <HouseholdFacts words={words} household={household} reveal={revealAction} />
          {statusChanges.length > 0 && <StatusCard words={words} statusChanges={statusChanges} now={now} />}
          <IncomeCard words={words} incomes={household.incomes} now={now} />
          <HouseFacts words={words} house={household.house} />
        </div>
      </div>
    </CommandPage>
  )
}
