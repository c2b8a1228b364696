import { z } from 'zod'
import {
  HouseholdCategory,
  MonitorKind,
  PovertyCause,
  PovertyStatus,
  type StatusChangeStage,
} from '@/lib/generated/prisma/enums'
import { Id, Text } from '@/lib/ground/input/input'
import { TownshipCode, VillageCode } from '@/lib/ground/input/place-code'
import { type FilterOf, listAt } from '@/lib/ground/lists/list'

/** The ready-made views of the register; all but `ended` are of households that stand. */
export const VIEWS = ['current', 'watched', 'mine', 'changing', 'ended'] as const
export type RegisterView = (typeof VIEWS)[number]

/** Days without a visit that one can ask for. */
export const UNVISITED_DAYS = ['30', '60', '90', '180'] as const

/** Where an open change of status stands: the township looks at it, then headquarters approves. */
export const STEPS = ['PROPOSED', 'LOOKED'] as const satisfies StatusChangeStage[]

/** The register of households: what its address may hold. */
export const REGISTER = listAt(
  '/households',
  z.object({
    view: z.enum(VIEWS).default('current'),
    township: TownshipCode.optional(),
    village: VillageCode.optional(),
    group: Id.optional(),
    category: z.enum(HouseholdCategory).optional(),
    status: z.enum(PovertyStatus).optional(),
    monitor: z.enum(MonitorKind).optional(),
    cause: z.enum(PovertyCause).optional(), // the main one
    helper: z.union([z.literal('none'), Id]).optional(),
    unvisited: z.enum(UNVISITED_DAYS).optional(),
    step: z.enum(STEPS).optional(), // of a change of status
    q: Text(2, 40).optional(),
  }),
  { within: { township: ['village', 'group'], village: ['group'] } },
)

/** What the address of the register asks for: the view always, the rest where it is set. */
export type RegisterFilter = FilterOf<typeof REGISTER>
export type RegisterKey = keyof RegisterFilter

/** The address of the register. */
export const registerHref = REGISTER.href

/** The address of a household. */
export function householdHref(number: string): string {
  return `/households/${encodeURIComponent(number)}`
}
