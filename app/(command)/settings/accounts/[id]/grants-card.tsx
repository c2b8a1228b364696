import { DeedDialog } from '@/components/accounts/deed-dialog'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { Line, Lines } from '@/components/ui/lines'
import { Tag } from '@/components/ui/tag'
import { grantWords } from '@/lib/domains/accounts/grant-words'
import type { AccountDetail, GrantPlaces } from '@/lib/domains/accounts/queries/account'
import type { GrantLine } from '@/lib/domains/accounts/queries/grant-line'
import { DRAFTABLE_ROLES } from '@/lib/domains/accounts/rules'
import { dayOf } from '@/lib/ground/clock'
import { formatter } from '@/lib/ground/i18n/format'
import { translator } from '@/lib/ground/i18n/translator'
import { endGrantAction, withdrawGrantAction } from '../../grants/actions'
import { DraftGrantDialog } from './draft-grant-dialog'

interface GrantsCardProps {
  account: AccountDetail
  places: GrantPlaces
  mayDraft: boolean
}

/** All that was ever granted to a person, the newest first; drafts and endings are the administrator's. */
export async function GrantsCard({ account, places, mayDraft }: GrantsCardProps) {
  const t = await translator('grants')
  return (
    <Card
      title={t('card')}
      sub={t('cardSub')}
      more={mayDraft && account.state !== 'disabled' && <Draft account={account} places={places} />}
    >
      {account.grants.length === 0 ? (
        <Empty title={t('empty')}>{t('emptyNext')}</Empty>
      ) : (
        <Lines label={t('card')}>
          {account.grants.map((grant) => (
            <OneGrant key={grant.id} grant={grant} account={account} mayEnd={mayDraft} />
          ))}
        </Lines>
      )}
    </Card>
  )
}

async function OneGrant({ grant, account, mayEnd }: { grant: GrantLine; account: AccountDetail; mayEnd: boolean }) {
  const [t, accounts, words] = await Promise.all([translator('grants'), translator('accounts'), grantWords(grant)])
  const ends = { cancel: accounts('cancel'), close: accounts('close') }
  const today = dayOf(account.now)
  return (
    <Line
      title={
        <>
          {words.title} <Tag kind={grant.state === 'holding' ? 'brand' : 'outline'}>{t(`states.${grant.state}`)}</Tag>
        </>
      }
      sub={[words.period, words.by].filter(Boolean).join(' · ')}
      trailing={
        mayEnd && grant.state === 'drafted' ? (
          <DeedDialog
            id={`withdraw-${grant.id}`}
            action={withdrawGrantAction}
            hidden={{ grantId: grant.id }}
            words={{
              ...{ ...ends, label: t('withdraw'), busy: t('withdrawing') },
              ...{ title: t('withdrawTitle'), text: t('withdrawText') },
            }}
          />
        ) : mayEnd && (grant.state === 'holding' || grant.state === 'coming') ? (
          <DeedDialog
            id={`end-${grant.id}`}
            action={endGrantAction}
            hidden={{ grantId: grant.id }}
            look={{ variant: 'danger' }}
            field={{ name: 'toOn', label: t('endOn'), type: 'date', value: today, least: today }}
            words={{
              ...{ ...ends, label: t('end'), busy: t('ending') },
              ...{ title: t('endTitle', { name: account.person.name }), text: t('endText') },
            }}
          />
        ) : undefined
      }
    />
  )
}

async function Draft({ account, places }: Pick<GrantsCardProps, 'account' | 'places'>) {
  const [t, accounts, roles] = await Promise.all([
    translator('grants'),
    translator('accounts'),
    translator('roles'),
    formatter(),
  ])
  return (
    <DraftGrantDialog
      accountId={account.id}
      today={dayOf(account.now)}
      roles={DRAFTABLE_ROLES.map((value) => ({ value, label: roles(value) }))}
      places={[
        { label: t('county'), options: [{ value: '', label: t('county') }] },
        {
          label: t('townships'),
          options: places.townships.map(({ id, name }) => ({ value: `township:${id}`, label: name })),
        },
        { label: t('units'), options: places.units.map(({ id, name }) => ({ value: `unit:${id}`, label: name })) },
      ]}
      words={{
        label: t('draft'),
        title: t('draftTitle', { name: account.person.name }),
        text: t('draftText'),
        busy: t('drafting'),
        role: t('role'),
        place: t('place'),
        from: t('from'),
        to: t('to'),
        toHelp: t('toHelp'),
        cancel: accounts('cancel'),
        close: accounts('close'),
      }}
    />
  )
}
