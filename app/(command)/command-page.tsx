import { headers } from 'next/headers'
import { Frame, type FrameProps } from '@/components/frame/frame'
import type { Crumb } from '@/components/frame/top-bar'
import { listOwnDecisions } from '@/lib/across/dashboards/queries/own-decisions'
import { getOwnPlaces } from '@/lib/across/frame/queries'
import { countGrantsToApprove } from '@/lib/domains/accounts/queries/to-approve'
import { countOpen } from '@/lib/domains/issues/queries/counts'
import { countWaiting } from '@/lib/domains/issues/queries/waiting'
import type { Actor } from '@/lib/ground/access/actor'
import { seatWords } from '@/lib/ground/access/seat-words'
import { mayEver } from '@/lib/ground/access/seats'
import { currentLocale } from '@/lib/ground/i18n/locale'
import { sentences, translator } from '@/lib/ground/i18n/translator'
import { PATH_HEADER } from '@/lib/ground/request-headers'
import { signOutAction } from './account/actions'
import { type NavCounts, navigationOf } from './navigation'

type OfThePage = Pick<
  FrameProps,
  | 'title'
  | 'sub'
  | 'phoneSub'
  | 'actions'
  | 'ownHeading'
  | 'back'
  | 'notices'
  | 'actionBar'
  | 'banner'
  | 'menuInPage'
  | 'className'
>

interface CommandPageProps extends OfThePage {
  actor: Actor
  /** Between the county and the page itself: township, village. The last is the way back on the phone, unless `back` says another. */
  crumbs?: Crumb[]
  /** The page's own crumb, where it differs from the title. */
  crumb?: string
  /** Where the page has counted already what waits behind the entries. */
  counts?: NavCounts
  children: React.ReactNode
}

/**
 * A page of the command system in its frame. Each page brings the frame itself, since heading, crumbs and the phone's
 * action bar are the page's; a layout would keep them from the page before. It checks nothing: the page has asked for
 * its actor and its deed already.
 */
export async function CommandPage({
  actor,
  crumbs = [],
  crumb,
  back = crumbs.at(-1)?.href,
  counts,
  children,
  ...page
}: CommandPageProps) {
  const [places, waiting, locale, words, nav, roles, sent] = await Promise.all([
    getOwnPlaces(actor),
    counts ?? countsOf(actor),
    currentLocale(),
    sentences('frame'),
    translator('nav'),
    translator('roles'),
    headers(),
  ])
  const { county } = places
  const path = sent.get(PATH_HEADER) ?? '/'
  const entries = navigationOf({ actor, places, path, t: nav, counts: waiting })
  const top = mayEver(actor, 'county.view')
    ? { label: county.name, href: '/county' }
    : { label: county.name, href: '/' }
  return (
    <Frame
      words={words}
      locale={locale}
      place={county.name}
      person={{ name: actor.name, seat: seatWords(actor.seats, roles) || actor.post }}
      nav={entries.nav}
      bar={entries.bar}
      crumbs={[top, ...crumbs, { label: crumb ?? page.title }]}
      signOut={signOutAction}
      reporter={mayEver(actor, 'issue.report') ? actor.cadreId : undefined}
      back={back}
      {...page}
    >
      {children}
    </Frame>
  )
}

async function countsOf(actor: Actor): Promise<NavCounts> {
  const [open, waiting, grants, decisions] = await Promise.all([
    countOpen(actor),
    countWaiting(actor),
    countGrantsToApprove(actor),
    listOwnDecisions(actor),
  ])
  // a request for more time waits on its issue, and is counted there
  const others = decisions.reduce((sum, { kind, count }) => (kind === 'extension' ? sum : sum + count), 0)
  return { today: waiting.all + others, issues: open, grants }
}
