import { Ask } from '@/components/form/ask'
import type { AskedAt } from '@/components/form/ask-address'
import type { AccountDetail } from '@/lib/domains/accounts/queries/account'
import { translator } from '@/lib/ground/i18n/translator'
import { disableAccountAction, enableAccountAction, resetAccountAction, revokeSessionsAction } from '../actions'

interface AccountDeedsProps {
  account: AccountDetail
  at: AskedAt
}

/** What an administrator does about an account that is not their own; sessions alone also about their own. */
export async function AccountDeeds({ account: { id, state, own, person, sessions }, at }: AccountDeedsProps) {
  const t = await translator('accounts')
  const { name } = person
  const hidden = { accountId: id }
  const reset = state === 'waiting' ? 'relink' : 'reset'
  return (
    <div className="account-deeds">
      {!own && state !== 'disabled' && (
        <Ask
          {...at('reset')}
          trigger={{ label: t(reset) }}
          title={t(`${reset}Title`, { name })}
          effect={t(`${reset}Text`)}
          form={{
            ...{ id: 'reset', action: resetAccountAction, hidden },
            submit: { label: t(reset), busy: t('resetting') },
          }}
        />
      )}
      {sessions.length > 0 && (
        <Ask
          {...at('revoke')}
          trigger={{ label: t('revoke') }}
          title={t('revokeTitle', { name })}
          effect={t('revokeText')}
          form={{
            ...{ id: 'revoke', action: revokeSessionsAction, hidden },
            submit: { label: t('revoke'), busy: t('revoking') },
          }}
        />
      )}
      {!own && state !== 'disabled' && (
        <Ask
          {...at('disable')}
          trigger={{ label: t('disable'), variant: 'danger' }}
          title={t('disableTitle', { name })}
          effect={t('disableText')}
          form={{
            ...{ id: 'disable', action: disableAccountAction, hidden },
            submit: { label: t('disable'), busy: t('disabling'), variant: 'danger' },
          }}
        />
      )}
      {state === 'disabled' && (
        <Ask
          {...at('enable')}
          trigger={{ label: t('enable') }}
          title={t('enableTitle', { name })}
          effect={t('enableText')}
          form={{
            ...{ id: 'enable', action: enableAccountAction, hidden },
            submit: { label: t('enable'), busy: t('enabling') },
          }}
        />
      )}
    </div>
  )
}
