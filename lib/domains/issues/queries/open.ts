import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'

/** Every open issue has a light, and nothing else has one; said so, the partial indexes of the open issues serve. */
export const OPEN = { light: { not: null } } as const satisfies Prisma.IssueWhereInput
