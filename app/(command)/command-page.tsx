import { headers } from 'next/headers'
import { Frame, type FrameProps } from '@/components/frame/frame'
import type { Crumb } from '@/components/frame/top-bar'
import { OutboxWatch } from '@/components/report/outbox/outbox-watch'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/text-link'
import { getOwnPlaces } from '@/lib/across/frame/queries'
import { listReminders, ownCount } from '@/lib/across/reminders/list'
import { countOpen } from '@/lib/domains/issues/queries/counts'
import type { Actor } from '@/lib/ground/access/actor'
import { seatWords } from '@/lib/ground/access/seat-words'
import { mayEver } from '@/lib/ground/access/seats'
import { currentLocale } from '@/lib/ground/i18n/locale'
import { translator } from '@/lib/ground/i18n/translator'
import { PATH_HEADER } from '@/lib/ground/request-headers'
import { type NavCounts, navigationOf } from './navigation'
import { outboxWords } from './outbox-words'
import { SignOutForm } from './sign-out-form'

type OfThePage = Pick<
  FrameProps,
  'title' | 'sub' | 'phoneSub' | 'actions' | 'ownHeading' | 'back' | 'notices' | 'actionBar' | 'banner' | 'className'
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
  const [places, waiting, locale, t, nav, roles, sent] = await Promise.all([
    getOwnPlaces(actor),
    counts ?? countsOf(actor),
    currentLocale(),
    translator('frame'),
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
      t={t}
      locale={locale}
      place={county.name}
      person={{ name: actor.name, seat: seatWords(actor.seats, roles) || actor.post }}
      nav={entries.nav}
      bar={entries.bar}
      more={entries.more}
      crumbs={[top, ...crumbs, { label: crumb ?? page.title }]}
      signOut={
        <>
          <TextLink href="/account">
            <Icon name="person" />
            <span>{nav('account')}</span>
          </TextLink>
          <SignOutForm>
            <Icon name="leave" />
            <span>{t('signOut')}</span>
          </SignOutForm>
        </>
      }
      banner={mayEver(actor, 'issue.report') && <OutboxWatch cadreId={actor.cadreId} words={await outboxWords()} />}
      back={back}
      {...page}
    >
      {children}
    </Frame>
  )
}

async function countsOf(actor: Actor): Promise<NavCounts> {
  const [open, reminders] = await Promise.all([countOpen(actor), listReminders(actor)])
  const grants = reminders.find(({ kind }) => kind === 'grant')?.count ?? 0
  return { today: ownCount(reminders), issues: open, grants }
}
