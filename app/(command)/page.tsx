import { OwnListsCard } from '@/components/dashboards/own-lists-card'
import { VisitsToday } from '@/components/households/visits-today'
import { LinkButton } from '@/components/ui/link-button'
import { Note } from '@/components/ui/note'
import { listOwnDecisions, type OwnDecision } from '@/lib/across/dashboards/queries/own-decisions'
import { listOwnLists, type OwnList } from '@/lib/across/dashboards/queries/own-lists'
import { getCalendarDay } from '@/lib/across/dashboards/queries/today'
import { myHouseholds } from '@/lib/domains/households/queries/counts'
import { registerWords } from '@/lib/domains/households/words'
import { countWaiting } from '@/lib/domains/issues/queries/waiting'
import { getMoment } from '@/lib/domains/places/scope'
import { mayEver } from '@/lib/ground/access/seats'
import { translator } from '@/lib/ground/i18n/translator'
import { commandPage } from './command-page'
import { CountyInShort } from './county-in-short'
import { dashboardWords } from './dashboard-words'
import { OwnDecisions } from './own-decisions'
import { PostingsToday } from './postings-today'
import { WaitingForMe } from './waiting-for-me'

/** What waits for the one who looks; for those who see the whole county, also the county in short. */
export default commandPage<'/'>(null, async (actor) => {
  const at = await getMoment(actor)
  const [calendar, own, words, t, visits, decisions, turns] = await Promise.all([
    getCalendarDay(actor, at),
    listOwnLists(actor),
    dashboardWords(),
    translator('today'),
    myHouseholds(actor),
    listOwnDecisions(actor),
    countWaiting(actor),
  ])
  const { format } = words
  const greeting = t(calendar.workday ? 'greetingWorkday' : 'greetingDayOff', {
    name: actor.name,
    day: format.fullDay(at),
  })
  const waiting = (
    <div className="stack today-first">
      <OwnDecisions decisions={decisions} format={format} at={at} t={t} />
      {await WaitingForMe({ actor, words, t, quiet: decisions.length > 0 || (visits?.due.length ?? 0) > 0 })}
      {mayEver(actor, 'posting.view') && (await PostingsToday({ actor, at }))}
      {visits && <VisitsToday words={await registerWords()} {...visits} />}
    </div>
  )
  const lists = own.length > 0 && <OwnListsCard words={words} title={t('own')} places={own.map(placeOf)} />
  return {
    title: t('title'),
    sub: greeting,
    phoneSub: format.fullDay(at),
    actions: mayEver(actor, 'issue.report') && (
      <LinkButton variant="primary" icon="plus" href="/issues/new">
        {words.issues('report')}
      </LinkButton>
    ),
    children: (
      <div className="stack today">
        {!calendar.announced && <Note>{t('notAnnounced', { year: calendar.day.slice(0, 4) })}</Note>}
        {mayEver(actor, 'county.view') ? (
          await CountyInShort({ actor, words, at, own: ownOf(decisions, turns), aside: lists, children: waiting })
        ) : (
          <div className={lists ? 'with-rail' : undefined}>
            {waiting}
            {lists && <div className="stack">{lists}</div>}
          </div>
        )}
      </div>
    ),
  }
})

/** What this person decides of what waits for the county. */
function ownOf(decisions: OwnDecision[], { triage }: { triage: number }) {
  const count = (kind: OwnDecision['kind']) => decisions.find((one) => one.kind === kind)?.count ?? 0
  return { extensions: count('extension'), common: count('common'), triage }
}

function placeOf({ kind, code, name, open }: OwnList) {
  switch (kind) {
    case 'township':
      return { href: `/townships/${code}`, name, open, within: { township: code } }
    case 'village':
      return { href: `/villages/${code}`, name, open, within: { village: code } }
    case 'unit':
      return { href: `/units/${code}`, name, open, within: { lead: code } }
  }
}
