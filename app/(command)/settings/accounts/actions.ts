'use server'

import { revalidatePath } from 'next/cache'
import { openAccount } from '@/lib/domains/accounts/commands/create'
import { resetAccount } from '@/lib/domains/accounts/commands/reset'
import { revokeSessions } from '@/lib/domains/accounts/commands/revoke-sessions'
import { disableAccount, enableAccount } from '@/lib/domains/accounts/commands/status'
import { handedOver } from '@/lib/domains/accounts/handed-over'
import { CreateAccount, OfAccount } from '@/lib/domains/accounts/schema'
import { translator } from '@/lib/ground/i18n/translator'
import { formAction } from '@/lib/ground/requests/action'

/** Where an account is shown: nothing of it stands elsewhere. */
const shown = () => revalidatePath('/settings/accounts', 'layout')

export const openAccountAction = formAction('account.manage', CreateAccount, async (actor, input, now) => {
  const link = await openAccount(actor, input, now)
  const t = await translator('accounts')
  return {
    link: await handedOver(link, link.name),
    message: t('opened'),
    next: [
      { href: `/settings/accounts/${link.accountId}`, label: t('toAccount') },
      { href: '/settings/accounts/new', label: t('openAnother') },
    ],
  }
})

export const disableAccountAction = formAction('account.manage', OfAccount, async (actor, input, now) => {
  await disableAccount(actor, input, now)
  shown()
})

export const enableAccountAction = formAction('account.manage', OfAccount, async (actor, input, now) => {
  await enableAccount(actor, input, now)
  shown()
})

export const resetAccountAction = formAction('account.manage', OfAccount, async (actor, input, now) => {
  const link = await resetAccount(actor, input, now)
  shown()
  return { link: await handedOver(link, link.name) }
})

export const revokeSessionsAction = formAction('account.manage', OfAccount, async (actor, input, now) => {
  await revokeSessions(actor, input, now)
  shown()
})
