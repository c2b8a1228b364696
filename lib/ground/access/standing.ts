import type { Prisma } from '@/lib/generated/prisma/client'

/** The villages that there are: those that were merged into another are read by their old code, but stand in no list. */
export const STANDING = { mergedIntoId: null } as const satisfies Prisma.VillageWhereInput
