import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import type { AppRoutes } from '@/.next/types/routes'
import { Frame, type FrameProps } from '@/components/frame/frame'
import type { Crumb } from '@/components/frame/top-bar'
import { getOwnPlaces, type OwnPlaces } from '@/lib/across/frame/queries'
import { countOpen, listReminders, ownCount } from '@/lib/across/reminders/list'
import type { Actor } from '@/lib/ground/access/actor'
import type { Deed } from '@/lib/ground/access/deeds'
import { seatWords } from '@/lib/ground/access/seat-words'
import { mayEver } from '@/lib/ground/access/seats'
import { readAsActor } from '@/lib/ground/auth/require-actor'
import { translator } from '@/lib/ground/i18n/translator'
import { PATH_HEADER } from '@/lib/ground/request-headers'
import { signOutAction } from './account/actions'
import { type NavCounts, navigationOf } from './navigation'

/** What a page shows, and what the frame says of it. */
type Shown = Pick<
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
> & {
  /** Between the county and the page itself: township, village. The last is the way back on the phone, unless `back` says another. */
  crumbs?: Crumb[]
  /** The page's own crumb, where it differs from the title. */
  crumb?: string
  children: ReactNode
}

/**
 * A page of the command system: for those whose seats grant the deed, or one of the deeds (null: the page says itself who is
 * turned away). Who asks, what the page reads and what its frame tells are one transaction, which has ended before anything is
 * rendered: a component that is rendered gets what it shows, and reads nothing.
 */
export function commandPage<Route extends AppRoutes>(
  deed: Deed | readonly Deed[] | null,
  page: (actor: Actor, props: PageProps<Route>) => Promise<Shown>,
) {
  return async (props: PageProps<Route>) => {
    const shown = await readAsActor(async (actor) => {
      if (deed && ![deed].flat().some((one) => mayEver(actor, one))) notFound()
      return { ...(await page(actor, props)), actor, facts: await getFrameFacts(actor) }
    })
    return <InFrame {...shown} />
  }
}

/** In its frame, which each page brings itself: heading, crumbs and the phone's action bar are the page's; a layout would keep them from the page before. */
async function InFrame({
  actor,
  facts: { places, counts },
  crumbs = [],
  crumb,
  back = crumbs.at(-1)?.href,
  children,
  ...page
}: Shown & { actor: Actor; facts: FrameFacts }) {
  const [nav, roles, sent] = await Promise.all([translator('nav'), translator('roles'), headers()])
  const { county } = places
  const path = sent.get(PATH_HEADER) ?? '/'
  const top = mayEver(actor, 'county.view')
    ? { label: county.name, href: '/county' }
    : { label: county.name, href: '/' }
  return (
    <Frame
      place={county.name}
      person={{ name: actor.name, seat: seatWords(actor.seats, roles) || actor.post }}
      nav={navigationOf({ actor, places, path, t: nav, counts })}
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

type FrameFacts = { places: OwnPlaces; counts: NavCounts }

async function getFrameFacts(actor: Actor): Promise<FrameFacts> {
  return { places: await getOwnPlaces(actor), counts: await countsOf(actor) }
}

async function countsOf(actor: Actor): Promise<NavCounts> {
  const [open, reminders] = await Promise.all([countOpen(actor), listReminders(actor)])
  const grants = reminders.find(({ kind }) => kind === 'grant')?.count ?? 0
  return { today: ownCount(reminders), issues: open, grants }
}
