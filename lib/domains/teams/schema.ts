import { z } from 'zod'
import { Day, Flag, Id, Text } from '@/lib/ground/input/input'

const Duty = Text(0, 200)

export const AddMember = z.strictObject({ teamId: Id, cadreId: Id, fromOn: Day, leader: Flag, duty: Duty })
export type AddMember = z.output<typeof AddMember>

/** The day is the first without. */
export const EndMember = z.strictObject({ membershipId: Id, toOn: Day })
export type EndMember = z.output<typeof EndMember>

/** To the team of the same kind in another village. */
export const MoveMember = z.strictObject({ membershipId: Id, villageId: Id, fromOn: Day })
export type MoveMember = z.output<typeof MoveMember>

export const SetDuty = z.strictObject({ membershipId: Id, duty: Text(2, 200) })
export type SetDuty = z.output<typeof SetDuty>

const Proposal = { effectiveOn: Day, reason: Text(2, 300) }
export const ProposeMember = z.strictObject({ teamId: Id, cadreId: Id, duty: Duty, ...Proposal })
export type ProposeMember = z.output<typeof ProposeMember>
export const ProposeEnd = z.strictObject({ membershipId: Id, ...Proposal })
export type ProposeEnd = z.output<typeof ProposeEnd>

export const DecideProposal = z.strictObject({
  proposalId: Id,
  accept: z.enum(['yes', 'no']),
  remark: Text(0, 300),
})
export type DecideProposal = z.output<typeof DecideProposal>
