import 'server-only'
import type { LightReason } from '@/lib/domains/issues/rules/light-reason'
import { seenLight } from '@/lib/domains/issues/rules/seen-light'
import type { IssueDetail, Photo } from '@/lib/domains/issues/shown'
import { rulebookAt } from '@/lib/domains/policies/rulebook'
import type { Rulebook } from '@/lib/domains/policies/rules/rulebook'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { issuesFor } from '@/lib/ground/access/scope/issues'
import type { Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { now as databaseNow, type Tx } from '@/lib/ground/database/tx'
import { countdownOf } from './countdown'
import { getHouseholdBlock } from './household-block'
import { leadName } from './line'
import { issueNamed } from './named'
import { atLevel, type Commander, commanderOf, whoCures, whoseTurn } from './responsible'
import { issuesSeenWhole } from './sight'

const DETAIL = {
  id: true,
  countyId: true,
  villageId: true,
  householdId: true,
  number: true,
  version: true,
  title: true,
  text: true,
  cause: true,
  category: true,
  source: true,
  urgent: true,
  onTheSpot: true,
  stage: true,
  level: true,
  leadUnitId: true,
  doneById: true,
  reportedAt: true,
  observedAt: true,
  stepDueAt: true,
  dueAt: true,
  allottedAt: true,
  firstRespondedAt: true,
  onSiteAt: true,
  doneAt: true,
  closedAt: true,
  withdrawnAt: true,
  withdrawalKind: true,
  returns: true,
  rejections: true,
  reopenings: true,
  extensions: true,
  supervisions: true,
  nudges: true,
  daysLate: true,
  light: true,
  lightReason: true,
  raisedByLevel: true,
  extensionDecider: true,
  village: { select: { name: true, code: true, township: { select: { name: true, code: true } } } },
  group: { select: { name: true } },
  leadUnit: { select: { shortName: true } },
  leadTeam: { select: { kind: true } },
  assists: { select: { unit: { select: { id: true, shortName: true } } }, orderBy: { unit: { shortName: 'asc' } } },
  reporter: { select: { name: true } },
  signedBy: { select: { name: true } },
  duplicateOf: { select: { number: true } },
  commonIssue: { select: { id: true, title: true, stage: true } },
} as const satisfies Prisma.IssueSelect

type Row = Prisma.IssueGetPayload<{ select: typeof DETAIL }>

/** The issue of a number or id, or null: out of scope is the same as nonexistent. */
export async function getIssue(actor: Actor, name: string): Promise<IssueDetail | null> {
  const named = issueNamed(name)
  if (!named) return null
  return read(actor, async (tx) => {
    const scoped = { AND: [named, issuesFor(actor, 'issue.view')] }
    const row = await tx.issue.findFirst({ where: scoped, select: DETAIL })
    if (!row) return null
    const now = await databaseNow(tx)
    const limited = issuesSeenWhole(actor)
    const [rules, commander, whole] = await Promise.all([
      rulebookAt(tx, row.countyId, now),
      commanderOf(tx, row.villageId, now),
      limited === null || tx.issue.count({ where: { AND: [scoped, limited] } }).then((count) => count > 0),
    ])
    const [household, photos] = await Promise.all([
      whole && row.householdId ? getHouseholdBlock(tx, actor, row.householdId) : null,
      whole ? photosOf(tx, row.id) : [],
    ])
    return { ...shape(row, rules, commander, now), household, photos, whole, ...(!whole && { text: '', cause: '' }) }
  })
}

function shape(row: Row, rules: Rulebook, commander: Commander | null, now: Instant) {
  const { village, group, reporter, signedBy, commonIssue, duplicateOf } = row
  const reason = row.light ? (row.lightReason as LightReason | null) : null
  const lead = leadName(row)
  const turn = { ...row, lead, commander, townshipName: village.township.name }
  return {
    ...factsOf(row),
    now,
    villageName: village.name,
    villageCode: village.code,
    townshipName: village.township.name,
    townshipCode: village.township.code,
    groupName: group?.name ?? null,
    reporterName: reporter.name,
    signerName: signedBy?.name ?? null,
    commanderName: commander?.name ?? null,
    duplicateOf: duplicateOf?.number ?? null,
    common: commonIssue,
    lead,
    assisting: row.assists.map(({ unit }) => unit),
    seen: reason && seenLight(reason, rules.calendar, now),
    cures: (reason?.cures ?? []).map(({ need, by }) => ({ need, by: whoCures(by, turn) })),
    turn: whoseTurn(row.stage, turn),
    extensionBy: row.extensionDecider && atLevel(row.extensionDecider, turn),
    countdown: countdownOf(row, rules.calendar, now),
    limitWorkdays: rules.deadlines.handlingWorkdays[row.level],
  }
}

/** The columns that are shown as they are. */
function factsOf(row: Row) {
  const { id, number, version, title, text, cause, category, source, urgent, onTheSpot, stage, level, light } = row
  const { reportedAt, stepDueAt, dueAt, closedAt, withdrawnAt, withdrawalKind, daysLate } = row
  const { returns, rejections, reopenings, extensions, supervisions, nudges } = row
  return {
    ...{ id, number, version, title, text, cause, category, source, urgent, onTheSpot, stage, level, light },
    ...{ reportedAt, stepDueAt, dueAt, closedAt, withdrawnAt, withdrawalKind, daysLate },
    ...{ returns, rejections, reopenings, extensions, supervisions, nudges },
  }
}

async function photosOf(tx: Tx, issueId: string): Promise<Photo[]> {
  const photos = await tx.attachment.findMany({
    where: { issueId },
    orderBy: [{ uploadedAt: 'asc' }, { id: 'asc' }],
    take: 60,
    select: { id: true, width: true, height: true, uploadedAt: true, uploadedBy: { select: { name: true } } },
  })
  return photos.map(({ uploadedBy, ...photo }) => ({ ...photo, by: uploadedBy.name }))
}
