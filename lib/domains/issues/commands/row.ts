import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'

/** An issue as commands load it: the row and what scope and lead need of its relations. */
export const ISSUE_ROW = {
  leadUnit: { select: { townshipId: true } },
} as const satisfies Prisma.IssueInclude

export type IssueRow = Prisma.IssueGetPayload<{ include: typeof ISSUE_ROW }>
