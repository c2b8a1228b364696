'use server'

import { foundCounty } from '@/lib/domains/accounts/commands/found'
import { handedOver } from '@/lib/domains/accounts/handed-over'
import { FoundCounty } from '@/lib/domains/accounts/schema'
import { openFormAction } from '@/lib/ground/requests/action'

export const foundAction = openFormAction(FoundCounty, async (input) => ({
  link: await handedOver(await foundCounty(input), input.leaderName),
}))
