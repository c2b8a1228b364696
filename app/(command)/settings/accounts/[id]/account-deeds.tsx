import { DeedDialog } from '@/components/accounts/deed-dialog'
import type { AccountDetail } from '@/lib/domains/accounts/queries/account'
import { translator } from '@/lib/ground/i18n/translator'
import { disableAccountAction, enableAccountAction, resetAccountAction, revokeSessionsAction } from '../actions'

/** What an administrator does about an account that is not their own; sessions alone also about their own. */
export async function AccountDeeds({ account: { id, state, own, person, sessions } }: { account: AccountDetail }) {
  const [t, links] = await Promise.all([translator('accounts'), translator('links')])
  const { name } = person
  const hidden = { accountId: id }
  const ends = { cancel: t('cancel'), close: t('close') }
  const link = { address: links('address'), copy: links('copy'), copied: links('copied') }
  return (
    <div className="account-deeds">
      {!own && state !== 'disabled' && (
        <DeedDialog
          id="reset"
          {...{ action: resetAccountAction, hidden, link }}
          words={
            state === 'waiting'
              ? {
                  ...ends,
                  label: t('relink'),
                  title: t('relinkTitle', { name }),
                  text: t('relinkText'),
                  busy: t('resetting'),
                }
              : {
                  ...ends,
                  label: t('reset'),
                  title: t('resetTitle', { name }),
                  text: t('resetText'),
                  busy: t('resetting'),
                }
          }
        />
      )}
      {sessions.length > 0 && (
        <DeedDialog
          id="revoke"
          {...{ action: revokeSessionsAction, hidden }}
          words={{
            ...{ ...ends, label: t('revoke'), busy: t('revoking') },
            ...{ title: t('revokeTitle', { name }), text: t('revokeText') },
          }}
        />
      )}
      {!own && state !== 'disabled' && (
        <DeedDialog
          id="disable"
          look={{ variant: 'danger' }}
          {...{ action: disableAccountAction, hidden }}
          words={{
            ...{ ...ends, label: t('disable'), busy: t('disabling') },
            ...{ title: t('disableTitle', { name }), text: t('disableText') },
          }}
        />
      )}
      {state === 'disabled' && (
        <DeedDialog
          id="enable"
          {...{ action: enableAccountAction, hidden }}
          words={{
            ...{ ...ends, label: t('enable'), busy: t('enabling') },
            ...{ title: t('enableTitle', { name }), text: t('enableText') },
          }}
        />
      )}
    </div>
  )
}
