import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { villagesFor } from '@/lib/ground/access/scope/places'
import { roundsFor } from '@/lib/ground/access/scope/postings'
import { mayEver } from '@/lib/ground/access/seats'
import { STANDING } from '@/lib/ground/access/standing'
import { addDays, dayOf, dayToColumn } from '@/lib/ground/clock'
import { columnSql, tableSql, whereSql } from '@/lib/ground/database/where'
import type { Asked, ReminderKind } from '@/lib/ground/reminders/reminder'
import { holdingOn, notOverOn } from '@/lib/ground/tenures/holding'
import { postingPolicyAt } from './queries/policy'

/** Villages without anybody, now or to come, and in no round: for who drafts. */
const vacant: ReminderKind = {
  ask({ actor, at }) {
    return villagesInNoRound(actor, { postings: { none: notOverOn(dayOf(at)) } })
  },
  href: () => '/postings',
}

/** Villages whose first secretary's term is over or soon will be, where nobody follows and no round will find somebody. */
const ending: ReminderKind = {
  async ask({ tx, actor, at }) {
    if (!mayEver(actor, 'round.draft')) return null
    const { termEndNoticeDays } = await postingPolicyAt(tx, actor.countyId, at)
    const today = dayOf(at)
    const soon = dayToColumn(addDays(today, termEndNoticeDays))
    return villagesInNoRound(actor, {
      AND: [
        {
          postings: {
            some: { AND: [holdingOn(today), { OR: [{ toOn: { not: null } }, { termEndsOn: { lte: soon } }] }] },
          },
        },
        { postings: { none: { ...notOverOn(today), fromOn: { gt: dayToColumn(today) } } } },
      ],
    })
  },
  href: () => '/postings',
}

function villagesInNoRound(actor: Actor, wanting: Prisma.VillageWhereInput): Asked | null {
  if (!mayEver(actor, 'round.draft')) return null
  const inRound = { leftOn: null, round: { stage: { not: 'CLOSED' as const } } }
  const where = { AND: [villagesFor(actor, 'posting.view'), STANDING, { rounds: { none: inRound } }, wanting] }
  return { from: tableSql('Village', 'd'), where: whereSql('Village', where, 'd') }
}

/** Candidates of whom some gate has nothing said yet, and nothing bad of the others (rules/vetting.ts); leads to their round. */
const vet: ReminderKind = {
  ask({ actor }) {
    if (!mayEver(actor, 'candidate.vet')) return null
    const round = { AND: [roundsFor(actor, 'posting.view'), { stage: { not: 'CLOSED' as const } }] }
    return {
      from: Prisma.sql`candidates d JOIN posting_rounds r ON r.id = d.round_id`,
      where: Prisma.sql`${whereSql('Candidate', { withdrawnAt: null, round }, 'd')} AND (
        SELECT count(*) < 4 AND bool_and(g.passed) IS NOT FALSE FROM (
          SELECT DISTINCT ON (gate) passed FROM candidate_gates WHERE candidate_id = d.id ORDER BY gate, at DESC, id DESC) g)`,
      first: Prisma.sql`r.id::text`,
      name: Prisma.sql`r.title`,
    }
  },
  href: ({ first }) => `/postings/rounds/${first}?view=candidates`,
}

/** Rounds that take applications: for units and towns, which recommend. */
const applying: ReminderKind = {
  ask({ actor, at }) {
    if (!mayEver(actor, 'candidate.recommend')) return null
    const open = { stage: 'OPEN' as const, closesOn: { gte: dayToColumn(dayOf(at)) } }
    return {
      from: tableSql('PostingRound', 'd'),
      where: whereSql('PostingRound', { AND: [roundsFor(actor, 'posting.view'), open] }, 'd'),
      due: columnSql('PostingRound', 'closesOn', 'd'),
      first: Prisma.sql`d.id::text`,
      name: columnSql('PostingRound', 'title', 'd'),
    }
  },
  href: ({ count, first }) => (count === 1 ? `/postings/rounds/${first}` : '/postings'),
}

/** What of the postings waits for a draft, a vetting or a recommendation. */
export const POSTING_REMINDERS = { vacant, ending, vet, applying } as const
