import 'server-only'
import type { LightReason } from '@/lib/domains/issues/rules/light-reason'
import { seenLight } from '@/lib/domains/issues/rules/seen-light'
import type { IssueDetail } from '@/lib/domains/issues/shown'
import { rulebookAt } from '@/lib/domains/policies/rulebook'
import type { Rulebook } from '@/lib/domains/policies/rules/rulebook'
import type { Actor } from '@/lib/ground/access/actor'
import type { Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { now as databaseNow } from '@/lib/ground/database/tx'
import { countdownOf } from './countdown'
import { householdBlock } from './household-block'
import { issueOnce, type WholeIssue } from './issue-once'
import { leadName } from './line'
import { issueNamed } from './named'
import { atLevel, commanderIn, whoCures, whoseTurn } from './responsible'
import { rightsOn } from './rights'

/** The issue of a number or id, or null: out of scope is the same as nonexistent. */
export async function getIssue(actor: Actor, name: string): Promise<IssueDetail | null> {
  const named = issueNamed(name)
  if (!named) return null
  return read(actor, async (tx) => {
    const issue = await issueOnce(tx, actor, named)
    if (!issue) return null
    const now = await databaseNow(tx)
    const { whole, household } = await rightsOn(tx, actor, issue.id)
    return {
      ...shape(issue, await rulebookAt(tx, issue.countyId, now), now),
      household: whole ? householdBlock(issue.household, household) : null,
      photos: whole ? issue.attachments.map(({ uploadedBy, ...photo }) => ({ ...photo, by: uploadedBy.name })) : [],
      whole,
      ...(!whole && { text: '', cause: '' }),
    }
  })
}

function shape(row: WholeIssue, rules: Rulebook, now: Instant) {
  const { village, group, reporter, signedBy, commonIssue, duplicateOf } = row
  const reason = row.light ? (row.lightReason as LightReason | null) : null
  const lead = leadName(row)
  const commander = commanderIn(village.appointments, now)
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
function factsOf(row: WholeIssue) {
  const { id, number, version, title, text, cause, category, source, urgent, onTheSpot, stage, level, light } = row
  const { reportedAt, stepDueAt, dueAt, closedAt, withdrawnAt, withdrawalKind, daysLate } = row
  const { returns, rejections, reopenings, extensions, supervisions, nudges } = row
  return {
    ...{ id, number, version, title, text, cause, category, source, urgent, onTheSpot, stage, level, light },
    ...{ reportedAt, stepDueAt, dueAt, closedAt, withdrawnAt, withdrawalKind, daysLate },
    ...{ returns, rejections, reopenings, extensions, supervisions, nudges },
  }
}
