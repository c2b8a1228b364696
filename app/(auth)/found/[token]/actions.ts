'use server'

import { foundCounty } from '@/lib/domains/accounts/commands/found'
import { handedOver } from '@/lib/domains/accounts/handed-over'
import { FoundCounty } from '@/lib/domains/accounts/schema'
import { translator } from '@/lib/ground/i18n/translator'
import { openFormAction } from '@/lib/ground/requests/action'

export const foundAction = openFormAction(FoundCounty, async (input) => {
  const t = await translator('found')
  return {
    link: await handedOver(await foundCounty(input), input.leaderName),
    message: t('founded'),
    next: [{ href: '/login', label: t('signIn') }],
  }
})
