import { notFound } from 'next/navigation'
import { SeatLines } from '@/components/accounts/seat-lines'
import { askedAt } from '@/components/form/ask-address'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { Facts } from '@/components/ui/facts'
import { Line, Lines } from '@/components/ui/lines'
import { Note } from '@/components/ui/note'
import { Tag } from '@/components/ui/tag'
import { explainedSeats } from '@/lib/domains/accounts/explained-seats'
import { type AccountDetail, getAccountDetail, listGrantPlaces } from '@/lib/domains/accounts/queries/account'
import { mayEver, reachesCounty } from '@/lib/ground/access/seats'
import { deviceName } from '@/lib/ground/auth/device'
import { formatter } from '@/lib/ground/i18n/format'
import { translator } from '@/lib/ground/i18n/translator'
import { commandPage } from '../../../command-page'
import { AccountDeeds } from './account-deeds'
import { GrantsCard } from './grants-card'

/** One account: why it sees what it sees, where it is signed in, what was granted; and what the administrator may do about it. */
export default commandPage<'/settings/accounts/[id]'>('account.explain', async (actor, { params, searchParams }) => {
  const { id } = await params
  const [account, places, t] = await Promise.all([
    getAccountDetail(actor, id),
    listGrantPlaces(actor),
    translator('accounts'),
  ])
  if (!account) notFound()
  const { person, username, state, seats, own } = account
  const at = askedAt(`/settings/accounts/${id}`, await searchParams)
  const mayManage = mayEver(actor, 'account.manage')
  return {
    title: person.name,
    sub: `${username} · ${person.unit} · ${person.post}`,
    phoneSub: username,
    back: reachesCounty(actor, 'account.explain') ? '/settings/accounts' : '/account',
    crumbs: reachesCounty(actor, 'account.explain') ? [{ label: t('title'), href: '/settings/accounts' }] : [],
    children: (
      <div className="grid max-w-[960px] gap-4">
        {own && mayManage && <Note>{t('own')}</Note>}
        <Card
          title={t('facts')}
          sub={<Tag kind={state === 'active' ? undefined : 'outline'}>{t(`states.${state}`)}</Tag>}
        >
          <AccountFacts account={account} />
          {mayManage && <AccountDeeds account={account} at={at} />}
        </Card>
        <Card title={t('seats')} sub={t('seatsSub')}>
          {seats.length === 0 ? (
            <Empty title={t('noSeats')}>{t('noSeatsNext')}</Empty>
          ) : (
            <SeatLines label={t('seats')} seats={await explainedSeats(seats)} />
          )}
        </Card>
        <GrantsCard account={account} places={places} mayDraft={mayEver(actor, 'grant.draft')} at={at} />
        <Card title={t('sessions')}>
          <Sessions account={account} />
        </Card>
      </div>
    ),
  }
})

async function AccountFacts({ account: { passwordChangedAt, linkUntil, now } }: { account: AccountDetail }) {
  const [t, format] = await Promise.all([translator('accounts'), formatter()])
  return (
    <div className="card-body">
      <Facts
        items={[
          {
            label: t('passwordSet'),
            value: passwordChangedAt
              ? t('passwordSetOn', { at: format.instant(passwordChangedAt, now) })
              : t('passwordNone'),
          },
          { label: t('linkOpen'), value: linkUntil && t('linkUntil', { until: format.asOf(linkUntil) }) },
        ]}
      />
    </div>
  )
}

async function Sessions({ account: { sessions, now } }: { account: AccountDetail }) {
  const [t, format] = await Promise.all([translator('accounts'), formatter()])
  if (sessions.length === 0) return <p className="card-body sub">{t('noSessions')}</p>
  return (
    <Lines label={t('sessions')}>
      {sessions.map(({ id, device, createdAt }) => (
        <Line
          key={id}
          title={deviceName(device) || t('unknownDevice')}
          sub={t('signedInAt', { at: format.instant(createdAt, now) })}
        />
      ))}
    </Lines>
  )
}
