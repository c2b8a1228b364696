import 'server-only'
import type { IssueFacts } from '@/lib/domains/issues/rules/facts'
import type { Prisma } from '@/lib/generated/prisma/client'

/** An issue as moves load it: the row and what scope and lead need of its relations. */
export const ISSUE_ROW = {
  leadUnit: { select: { townshipId: true } },
} as const satisfies Prisma.IssueInclude

export type IssueRow = Prisma.IssueGetPayload<{ include: typeof ISSUE_ROW }>

/** The rules' view of a row. */
export function factsOf(row: IssueRow): IssueFacts {
  return { ...row, lightReason: row.lightReason as IssueFacts['lightReason'] }
}
