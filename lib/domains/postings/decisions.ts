import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { dayOf, dayToColumn } from '@/lib/ground/clock'
import { decisionKind, NOBODY, people } from '@/lib/ground/decisions/kind'

const roundHref = (id: string | null) => `/postings/rounds/${id}?view=notice`

/** A recall, transfer, exchange, replacement, end or extension of a term: it concerns who goes and who comes by it. */
export const orderDecision = decisionKind({
  name: 'order',
  model: 'PostingOrder',
  deed: 'posting.approve',
  waiting: { decidedAt: null },
  columns: {
    joins: Prisma.sql`
      LEFT JOIN postings serving ON serving.id = d.posting_id LEFT JOIN postings other ON other.id = d.other_posting_id
      LEFT JOIN candidates coming ON coming.id = d.candidate_id`,
    draftedAt: Prisma.sql`d.proposed_at`,
    shapedBy: people(Prisma.sql`d.proposed_by_id`),
    concerned: people(Prisma.sql`serving.cadre_id`, Prisma.sql`other.cadre_id`, Prisma.sql`coming.cadre_id`),
  },
  href: () => '/postings',
})

/** A plan of first secretaries, from its public notice on: who put a pair into it, pinned or forbade one has shaped it. */
export const roundDecision = decisionKind({
  name: 'round',
  model: 'PostingRound',
  deed: 'posting.approve',
  waiting: { stage: 'NOTICE' },
  ripe: (at) => ({ noticeToOn: { lte: dayToColumn(dayOf(at)) } }),
  columns: {
    draftedAt: Prisma.sql`(d.notice_to_on::timestamp AT TIME ZONE 'Asia/Shanghai')`,
    shapedBy: Prisma.sql`
      ARRAY(SELECT d.submitted_by_id UNION SELECT by_id FROM posting_drafts WHERE round_id = d.id AND ended_at IS NULL
        UNION SELECT by_id FROM posting_wishes WHERE round_id = d.id)`,
    concerned: Prisma.sql`
      ARRAY(SELECT c.cadre_id FROM posting_drafts p JOIN candidates c ON c.id = p.candidate_id
        WHERE p.round_id = d.id AND p.ended_at IS NULL)`,
  },
  href: ({ count, first }) => (count === 1 ? roundHref(first) : '/postings'),
})

/** What was held against someone during a public notice: the department finds upon it, whoever wrote it down. */
export const objectionDecision = decisionKind({
  name: 'objection',
  model: 'PostingObjection',
  deed: 'round.draft',
  waiting: { decidedAt: null, round: { stage: { not: 'CLOSED' } } },
  columns: {
    joins: Prisma.sql`JOIN posting_rounds r ON r.id = d.round_id JOIN candidates c ON c.id = d.candidate_id`,
    place: { countyId: Prisma.sql`r.county_id` },
    draftedAt: Prisma.sql`d.at`,
    shapedBy: NOBODY,
    concerned: people(Prisma.sql`c.cadre_id`),
  },
  discreet: true,
  first: Prisma.sql`d.round_id::text`,
  href: ({ first }) => roundHref(first),
})
