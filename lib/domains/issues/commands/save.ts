import 'server-only'
import { commonDecision, extensionDecision } from '@/lib/domains/issues/decisions'
import type { IssueEvent } from '@/lib/domains/issues/events'
import type { IssueRow } from '@/lib/domains/issues/queries/row'
import type { IssueFacts } from '@/lib/domains/issues/rules/facts'
import type { Effect } from '@/lib/domains/issues/rules/move'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Seat } from '@/lib/ground/access/actor'
import { seatRef } from '@/lib/ground/audit/record'
import type { Instant } from '@/lib/ground/clock'
import { rowsSql } from '@/lib/ground/database/rows'
import type { Tx } from '@/lib/ground/database/tx'
import { uuid7 } from '@/lib/ground/database/uuid7'
import { factsOf } from '@/lib/ground/decisions/matters'
import { tellDecided, tellWaiting } from '@/lib/ground/decisions/tell'
import { Refusal } from '@/lib/ground/refusal'

/** Who did it, in which seat; the ticker is nobody. */
export type Author = { cadreId: string; seat: Seat } | null

/** The rules' facts as columns. */
function columnsOf(facts: IssueFacts): Omit<Prisma.IssueUncheckedUpdateInput, 'id'> {
  const { id: _, ...columns } = pick(facts)
  return { ...columns, lightReason: facts.lightReason ?? Prisma.DbNull }
}

/** Only what the rules own: a row that carries relations or place keeps them out of the update. */
function pick(facts: IssueFacts): IssueFacts {
  const {
    countyId,
    townshipId,
    villageId,
    groupId,
    householdId,
    campaignId,
    number,
    contentHash,
    grams,
    leadUnit,
    ...rest
  } = facts as IssueFacts & Partial<IssueRow>
  return rest as IssueFacts
}

/** Writes the new facts of a locked issue, its events and what else the move writes. Refuses `changed` if the version moved. */
export async function saveIssue(
  tx: Tx,
  before: IssueRow,
  carried: { issue: IssueFacts; events: readonly IssueEvent[]; effects: readonly Effect[] },
  author: Author,
  at: Instant,
): Promise<void> {
  const { issue, events, effects } = carried
  for (const effect of effects) await saveEffect(tx, before, effect, author, at)
  const saved = await tx.issue.updateMany({ where: { id: before.id, version: before.version }, data: columnsOf(issue) })
  if (saved.count !== 1) throw new Refusal('changed')
  await saveLead(tx, before, issue, at)
  await appendEvents(tx, before, events, author, at)
}

/** Appends to the timeline; the issue's row is locked, so the numbers follow each other. */
export function appendEvents(
  tx: Tx,
  issue: Told,
  events: readonly IssueEvent[],
  author: Author,
  at: Instant,
): Promise<void> {
  return tellOf(tx, [{ issue, told: events.map((event) => ({ event, at })) }], author)
}

type Told = Pick<IssueRow, 'id' | 'countyId' | 'villageId'>

/** What the timeline of an issue is to tell, each at its own instant. */
type Telling = { issue: Told; told: readonly { event: IssueEvent; at: Instant }[] }

/** The same of several locked issues. */
export async function tellOf(tx: Tx, tellings: readonly Telling[], author: Author): Promise<void> {
  const rows = tellings.flatMap((telling) => eventRows(telling, author))
  if (rows.length === 0) return
  await tx.$executeRaw`
    INSERT INTO issue_events (id, issue_id, county_id, village_id, seq, at, type, cadre_id, seat, data)
    SELECT e.id, e.issue_id, e.county_id, e.village_id, e.seq + coalesce(l.seq, 0), e.at, e.type, e.cadre_id, e.seat, e.data
    FROM ${rowsSql('IssueEvent', rows)} e
    LEFT JOIN LATERAL (SELECT max(seq) AS seq FROM issue_events WHERE issue_id = e.issue_id) l ON true`
}

/** Entries of a timeline as rows, numbered from one. A light is nobody's deed. */
export function eventRows({ issue, told }: Telling, author: Author): object[] {
  return told.map(({ event: { type, ...data }, at }, index) => ({
    ...{ id: uuid7(), issueId: issue.id, countyId: issue.countyId, villageId: issue.villageId },
    ...{ seq: index + 1, at, type, data },
    ...(author && type !== 'light' && { cadreId: author.cadreId, seat: seatRef(author.seat) }),
  }))
}

/** Leads are kept with from and to. */
async function saveLead(tx: Tx, before: IssueRow, after: IssueFacts, at: Instant): Promise<void> {
  if (before.leadUnitId === after.leadUnitId && before.leadTeamId === after.leadTeamId) return
  await tx.issueLead.updateMany({ where: { issueId: before.id, toAt: null }, data: { toAt: at } })
  if (after.leadUnitId || after.leadTeamId)
    await tx.issueLead.create({
      data: { issueId: before.id, unitId: after.leadUnitId, teamId: after.leadTeamId, fromAt: at },
    })
}

async function saveEffect(tx: Tx, issue: IssueRow, effect: Effect, author: Author, at: Instant): Promise<void> {
  const cadreId = author?.cadreId
  switch (effect.type) {
    case 'assist': {
      const known = await tx.unit.count({ where: { id: { in: [...effect.unitIds] }, countyId: issue.countyId } })
      if (known !== new Set(effect.unitIds).size)
        throw new Refusal('invalid', { fields: { assistingUnitIds: 'not_a_choice' } })
      await tx.issueAssist.deleteMany({ where: { issueId: issue.id } })
      await tx.issueAssist.createMany({
        data: [...new Set(effect.unitIds)].map((unitId) => ({ issueId: issue.id, unitId })),
      })
      return
    }
    case 'consent': {
      if (!cadreId) throw new Error('a consent is written down by a person')
      const { answer, ...words } = effect.input
      await tx.consent.create({
        data: {
          ...words,
          id: effect.id,
          issueId: issue.id,
          round: effect.round,
          yes: answer === 'yes',
          recordedAt: at,
          recordedById: cadreId,
        },
      })
      return
    }
    case 'extension.asked': {
      if (!cadreId) throw new Error('an extension is asked for by a person')
      const { type: _, ...asked } = effect
      await tx.extension.create({ data: { ...asked, issueId: issue.id, askedAt: at, askedById: cadreId } })
      return tellWaiting(tx, extensionDecision, effect.id, { countyId: issue.countyId, at })
    }
    case 'extension.decided': {
      await tx.extension.update({
        where: { id: effect.id, decidedAt: null },
        data: {
          decidedAt: at,
          granted: effect.granted,
          newDueAt: effect.newDueAt,
          answer: effect.answer,
          ...(effect.byPerson && cadreId && { decidedById: cadreId }),
        },
      })
      if (!effect.byPerson || !cadreId) return
      const matter = await factsOf(tx, extensionDecision, effect.id, { countyId: issue.countyId, at })
      const outcome = effect.granted ? 'AGREED' : 'DECLINED'
      return tellDecided(tx, extensionDecision, matter, outcome, { cadreId, at })
    }
    case 'common': {
      if (!cadreId) throw new Error('a matter is flagged by a person')
      const { id, title, reason } = effect
      await tx.commonIssue.create({
        data: {
          id,
          title,
          reason,
          countyId: issue.countyId,
          category: issue.category,
          proposedById: cadreId,
          proposedAt: at,
        },
      })
      return tellWaiting(tx, commonDecision, id, { countyId: issue.countyId, at })
    }
  }
}
