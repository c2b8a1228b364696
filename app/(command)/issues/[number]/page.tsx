import { notFound } from 'next/navigation'
import { askedAt } from '@/components/form/ask-address'
import { IssueActionBar, IssueActions } from '@/components/issues/issue-actions'
import { IssueDeadline } from '@/components/issues/issue-deadline'
import { IssueHead } from '@/components/issues/issue-head'
import { IssueHousehold } from '@/components/issues/issue-household'
import { IssueLight } from '@/components/issues/issue-light'
import { IssuePhotos } from '@/components/issues/issue-photos'
import { IssueResponsible } from '@/components/issues/issue-responsible'
import { IssueTimelineCard } from '@/components/issues/issue-timeline'
import { ActionBar } from '@/components/ui/action-bar'
import { Note } from '@/components/ui/note'
import { issueHref } from '@/lib/domains/issues/number'
import { getIssue } from '@/lib/domains/issues/queries/detail'
import { listOffers } from '@/lib/domains/issues/queries/offers'
import { listEvents } from '@/lib/domains/issues/queries/timeline'
import { issueWords } from '@/lib/domains/issues/words'
import { mayEver } from '@/lib/ground/access/seats'
import { commandPage } from '../../command-page'
import { revealAction } from '../../households/actions'
import { MadeToast } from '../made-toast'
import { isPersonalVerb, MoveSection } from './move-section'
import { numberIn } from './number-in'
import { actionsOf } from './offered-actions'

/** One issue: its light and why, what this person can do now, what happened, and who answers for it. */
export default commandPage<'/issues/[number]'>('issue.view', async (actor, { params, searchParams }) => {
  const issue = await getIssue(actor, numberIn((await params).number))
  if (!issue) notFound()
  const [query, words, timeline, offered] = await Promise.all([
    searchParams,
    issueWords(),
    listEvents(actor, issue.id),
    listOffers(actor, issue.id),
  ])
  if (!offered) notFound()
  const { do: asked, done } = query
  const { issues } = words
  const actions = await actionsOf(words, issue, offered)
  const bar = IssueActionBar({ words, ...actions })
  return {
    title: issues('detail'),
    phoneSub: issue.number,
    crumb: issue.number,
    crumbs: crumbsOf(),
    back: '/issues',
    ownHeading: true,
    ...(bar && { actionBar: <ActionBar>{bar}</ActionBar> }),
    children: (
      <>
        <IssueHead words={words} issue={issue} />
        {isPersonalVerb(asked) && (await MoveSection({ words, actor, issue, offered, timeline, verb: asked }))}
        <div className="with-rail" data-rail="wide">
          <div className="stack">
            <IssueLight words={words} issue={issue} />
            {!issue.whole && <Note>{issues('limited')}</Note>}
            <IssueDeadline words={words} issue={issue} />
            <IssueActions words={words} {...actions} />
            <IssueTimelineCard words={words} issue={issue} timeline={timeline} />
          </div>
          <div className="stack">
            {issue.household && (
              <IssueHousehold
                words={words}
                household={issue.household}
                issueId={issue.id}
                reveal={revealAction}
                at={askedAt(issueHref(issue.number), query)}
              />
            )}
            <IssuePhotos words={words} issue={issue} mayAdd={offered.offers.some(({ verb }) => verb === 'note')} />
            <IssueResponsible words={words} issue={issue} />
          </div>
        </div>
        {!isPersonalVerb(asked) && <MadeToast words={words} done={done} />}
      </>
    ),
  }

  function crumbsOf() {
    if (!issue) return []
    const { townshipName, townshipCode, villageName, villageCode } = issue
    const seesTown = mayEver(actor, 'township.view')
    const seesVillage = mayEver(actor, 'village.view')
    return [
      { label: townshipName, href: seesTown ? `/townships/${townshipCode}` : issueHref(issue.number) },
      { label: villageName, href: seesVillage ? `/villages/${villageCode}` : issueHref(issue.number) },
    ]
  }
})
