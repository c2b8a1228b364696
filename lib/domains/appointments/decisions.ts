import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { decisionKind, people } from '@/lib/ground/decisions/kind'

/** What is to become of a commander's tenure: it concerns who is to command, and whoever's tenure it moves, ends or corrects. */
export const appointmentDecision = decisionKind({
  name: 'appointment',
  model: 'AppointmentDraft',
  deed: 'appointment.approve',
  waiting: { stage: 'DRAFT' },
  columns: {
    joins: Prisma.sql`
      LEFT JOIN appointments moved ON moved.id = d.tenure_id LEFT JOIN appointments other ON other.id = d.other_tenure_id`,
    draftedAt: Prisma.sql`d.drafted_at`,
    shapedBy: people(Prisma.sql`d.drafted_by_id`),
    concerned: people(Prisma.sql`d.cadre_id`, Prisma.sql`moved.cadre_id`, Prisma.sql`other.cadre_id`),
  },
  href: () => '/appointments/drafts',
})

/** A letter of appointment, which a leader signs. */
export const letterDecision = decisionKind({
  name: 'letter',
  model: 'AppointmentLetter',
  deed: 'letter.sign',
  waiting: { number: null },
  columns: {
    draftedAt: Prisma.sql`d.drafted_at`,
    shapedBy: people(Prisma.sql`d.drafted_by_id`),
    concerned: people(Prisma.sql`d.cadre_id`),
  },
  href: () => '/appointments/letters',
})
