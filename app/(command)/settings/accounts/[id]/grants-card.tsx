import { Ask } from '@/components/form/ask'
import type { AskedAt } from '@/components/form/ask-address'
import type { OptionGroup } from '@/components/form/form-field'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { Line, Lines } from '@/components/ui/lines'
import { Tag } from '@/components/ui/tag'
import { grantWords } from '@/lib/domains/accounts/grant-words'
import type { AccountDetail, GrantPlaces } from '@/lib/domains/accounts/queries/account'
import type { GrantLine } from '@/lib/domains/accounts/queries/grant-line'
import { DRAFTABLE_ROLES } from '@/lib/domains/accounts/rules'
import { dayOf } from '@/lib/ground/clock'
import { type Translator, translator } from '@/lib/ground/i18n/translator'
import { draftGrantAction, endGrantAction, withdrawGrantAction } from '../../grants/actions'

interface GrantsCardProps {
  account: AccountDetail
  places: GrantPlaces
  mayDraft: boolean
  at: AskedAt
}

/** All that was ever granted to a person, the newest first; drafts and endings are the administrator's. */
export async function GrantsCard({ account, places, mayDraft, at }: GrantsCardProps) {
  const t = await translator('grants')
  return (
    <Card
      title={t('card')}
      sub={t('cardSub')}
      more={mayDraft && account.state !== 'disabled' && <Draft {...{ account, places, at }} />}
    >
      {account.grants.length === 0 ? (
        <Empty title={t('empty')}>{t('emptyNext')}</Empty>
      ) : (
        <Lines label={t('card')}>
          {account.grants.map((grant) => (
            <OneGrant key={grant.id} {...{ grant, account, at }} mayEnd={mayDraft} />
          ))}
        </Lines>
      )}
    </Card>
  )
}

interface OneGrantProps {
  grant: GrantLine
  account: AccountDetail
  mayEnd: boolean
  at: AskedAt
}

async function OneGrant({ grant, account, mayEnd, at }: OneGrantProps) {
  const [t, words] = await Promise.all([translator('grants'), grantWords(grant)])
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
          <Ask
            {...at(`withdraw-${grant.id}`)}
            trigger={{ label: t('withdraw') }}
            title={t('withdrawTitle')}
            effect={t('withdrawText')}
            form={{
              ...{ id: `withdraw-${grant.id}`, action: withdrawGrantAction, hidden: { grantId: grant.id } },
              submit: { label: t('withdraw'), busy: t('withdrawing') },
            }}
          />
        ) : mayEnd && (grant.state === 'holding' || grant.state === 'coming') ? (
          <Ask
            {...at(`end-${grant.id}`)}
            trigger={{ label: t('end'), variant: 'danger' }}
            title={t('endTitle', { name: account.person.name })}
            effect={t('endText')}
            form={{
              ...{ id: `end-${grant.id}`, action: endGrantAction, hidden: { grantId: grant.id } },
              fields: [{ kind: 'day', name: 'toOn', label: t('endOn'), value: today, min: today, required: true }],
              submit: { label: t('end'), busy: t('ending'), variant: 'danger' },
            }}
          />
        ) : undefined
      }
    />
  )
}

async function Draft({ account, places, at }: Omit<GrantsCardProps, 'mayDraft'>) {
  const [t, roles] = await Promise.all([translator('grants'), translator('roles')])
  const today = dayOf(account.now)
  return (
    <Ask
      {...at('draft')}
      trigger={{ label: t('draft'), size: 'small' }}
      title={t('draftTitle', { name: account.person.name })}
      effect={t('draftText')}
      form={{
        ...{ id: 'draft-grant', action: draftGrantAction, hidden: { accountId: account.id } },
        fields: [
          {
            ...{ kind: 'choice', name: 'role', label: t('role'), required: true },
            options: DRAFTABLE_ROLES.map((value) => ({ value, label: roles(value) })),
            value: DRAFTABLE_ROLES[0],
          },
          { kind: 'choice', name: 'place', label: t('place'), options: placeOptions(t, places) },
          { kind: 'day', name: 'fromOn', label: t('from'), value: today, min: today, required: true },
          { kind: 'day', name: 'toOn', label: t('to'), help: t('toHelp'), min: today },
        ],
        submit: { label: t('draft'), busy: t('drafting') },
      }}
    />
  )
}

/** The county, its townships and its units. */
function placeOptions(t: Translator<'grants'>, { townships, units }: GrantPlaces): OptionGroup[] {
  return [
    { label: t('county'), options: [{ value: '', label: t('county') }] },
    { label: t('townships'), options: townships.map(({ id, name }) => ({ value: `township:${id}`, label: name })) },
    { label: t('units'), options: units.map(({ id, name }) => ({ value: `unit:${id}`, label: name })) },
  ]
}
