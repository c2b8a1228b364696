import 'server-only'
import { cache } from 'react'
import type { TeamKind } from '@/lib/generated/prisma/enums'
import { currentActor } from '@/lib/ground/auth/require-actor'
import { read } from '@/lib/ground/database/transaction'
import { now } from '@/lib/ground/database/tx'
import type { Locale } from '@/lib/ground/i18n/locale'
import { policyAt } from './in-force'
import { TEAM_KINDS } from './rules/team-kinds'

/** What the county of the person who asks calls its four teams today; null before anyone has signed in. */
export const ownTeamNames = cache(async (locale: Locale): Promise<Record<TeamKind, string> | null> => {
  const actor = await currentActor()
  if (!actor) return null
  const { value } = await read(actor, async (tx) => policyAt(tx, actor.countyId, 'TEAM_KINDS', await now(tx)))
  const names = TEAM_KINDS.map((kind) => [kind, value[kind].label[locale === 'en' ? 'en' : 'zh']])
  return Object.fromEntries(names)
})
