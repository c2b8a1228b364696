'use server'

import { foundCounty } from '@/lib/accounts/commands/found'
import { FoundCounty } from '@/lib/accounts/schema'
import { openFormAction } from '@/lib/action'
import { handedOver } from '@/lib/i18n/links'

export const foundAction = openFormAction(FoundCounty, async (input) => ({
  link: await handedOver(await foundCounty(input), input.leaderName),
}))
