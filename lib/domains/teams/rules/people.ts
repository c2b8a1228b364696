import type { TeamComposition, TeamLack } from '@/lib/domains/policies/rules/team-kinds'
import type { TeamKind, TeamProposalKind, TeamProposalStage } from '@/lib/generated/prisma/enums'
import type { Instant, LocalDate } from '@/lib/ground/clock'

/** A member as the division of duties shows them. */
export type TeamPerson = {
  /** Of the membership; null where a posting alone makes the first secretary. */
  id: string | null
  cadreId: string
  name: string
  post: string
  unit: string
  leader: boolean
  duty: string
  fromOn: LocalDate
  toOn: LocalDate | null
  /** Approved or entered for a day ahead. */
  toCome: boolean
}

/** A team with what its rule asks for and what it lacks today. */
export type VillageTeam = {
  id: string
  kind: TeamKind
  label: string
  people: TeamPerson[]
  rule: TeamComposition
  lacks: TeamLack[]
  mayEdit: boolean
  mayPropose: boolean
}

/** What waits to be decided about a team. */
export type OpenProposal = {
  id: string
  kind: 'ADD' | 'END'
  team: string
  name: string
  post: string
  effectiveOn: LocalDate
  duty: string
  reason: string
  proposedBy: string
  mayDecide: boolean
}

/** A village that is short of its rule, with what it lacks team by team. */
export type ShortVillage = {
  code: string
  name: string
  township: { code: string; name: string }
  lacks: { kind: TeamKind; label: string; people: number; rule: TeamComposition; lacks: TeamLack[] }[]
}

/** What was proposed about a unit's own person, and what became of it. */
export type UnitProposal = {
  id: string
  kind: TeamProposalKind
  stage: TeamProposalStage
  name: string
  village: string
  team: string
  effectiveOn: LocalDate
  reason: string
  remark: string
  decidedAt: Instant | null
}
