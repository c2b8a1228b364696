import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { issuesFor } from '@/lib/ground/access/scope/issues'
import { onceARead, type Tx } from '@/lib/ground/database/tx'
import { HOUSEHOLD } from './household-block'
import type { IssueRow } from './row'

/** An issue that needed more than this many steps has them read in its export. */
const EVENTS_AT_MOST = 300
const PHOTOS_AT_MOST = 60

/** All that the page of an issue is made of. */
const WHOLE = {
  leadUnit: { select: { shortName: true, townshipId: true } },
  leadTeam: { select: { kind: true } },
  village: {
    select: {
      ...{ name: true, code: true, township: { select: { name: true, code: true } } },
      teams: { select: { id: true, kind: true }, orderBy: { kind: 'asc' } },
      appointments: {
        where: { voidedAt: null },
        select: { fromOn: true, toOn: true, cadreId: true, cadre: { select: { name: true, unitId: true } } },
      },
    },
  },
  group: { select: { name: true } },
  household: { select: HOUSEHOLD },
  assists: { select: { unit: { select: { id: true, shortName: true } } }, orderBy: { unit: { shortName: 'asc' } } },
  reporter: { select: { name: true } },
  signedBy: { select: { name: true } },
  duplicateOf: { select: { number: true } },
  commonIssue: { select: { id: true, title: true, stage: true } },
  consents: { orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }] },
  extensionRequests: { where: { decidedAt: null } },
  attachments: {
    orderBy: [{ uploadedAt: 'asc' }, { id: 'asc' }],
    take: PHOTOS_AT_MOST,
    select: { id: true, width: true, height: true, uploadedAt: true, uploadedBy: { select: { name: true } } },
  },
  events: {
    orderBy: { seq: 'desc' },
    take: EVENTS_AT_MOST,
    select: { seq: true, at: true, type: true, data: true, seat: true, cadre: { select: { id: true, name: true } } },
  },
} as const satisfies Prisma.IssueInclude

export type WholeIssue = Prisma.IssueGetPayload<{ include: typeof WHOLE }>

/**
 * An issue within what an actor may view, with all that its page shows of it and offers on it: one statement, once a read,
 * however many ask for it. How much of it the actor sees is for rights.ts to say. Null: out of scope, or no such issue.
 */
export async function issueOnce(tx: Tx, actor: Actor, named: Prisma.IssueWhereInput): Promise<WholeIssue | null> {
  const key = (where: Prisma.IssueWhereInput) => `issue ${JSON.stringify(where)} of ${actor.cadreId}`
  const issue = await onceARead(tx, key(named), () =>
    tx.issue.findFirst({ where: { AND: [named, issuesFor(actor, 'issue.view')] }, include: WHOLE }),
  )
  if (issue) onceARead(tx, key({ id: issue.id }), async () => issue)
  return issue
}

/** The row alone, as moves load it. */
export function rowOf(issue: WholeIssue): IssueRow {
  const { leadTeam, village, group, household, assists, reporter, signedBy, duplicateOf, commonIssue, ...rest } = issue
  const { consents, extensionRequests, attachments, events, ...row } = rest
  return row
}
