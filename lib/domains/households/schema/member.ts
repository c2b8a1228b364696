import { z } from 'zod'
import {
  DropoutReason,
  Education,
  Health,
  Labour,
  Relation,
  SchoolState,
  Sex,
  WorkPlace,
} from '@/lib/generated/prisma/enums'
import { Day, Flag, Id, OptionalId, Text, Version } from '@/lib/ground/input/input'
import { OptionalChoice, OptionalWhole } from './figures'

/** A day of birth: people of the register are older than what else happens in it. */
const BirthDay = z.preprocess(
  (value) => (value === '' ? undefined : value),
  z.iso
    .date({ error: 'not_a_day' })
    .refine((day) => day >= '1850-01-01' && day <= '2099-12-31', { error: 'not_a_day' })
    .optional(),
)

/** What is known of a person. Of who has an identity number, it says birthday and sex. */
export const MEMBER_FACTS = {
  name: Text(1, 40),
  idNumber: Text(0, 40),
  bornOn: BirthDay,
  sex: OptionalChoice(Sex),
  ethnicity: Text(1, 20),
  education: OptionalChoice(Education),
  schoolState: OptionalChoice(SchoolState),
  dropoutReason: OptionalChoice(DropoutReason),
  health: z.enum(Health),
  labour: z.enum(Labour),
  disabilityCert: Text(0, 40),
  residentMedical: Flag,
  employeeMedical: Flag,
  seriousIllness: Flag,
  pension: Flag,
  workPlace: OptionalChoice(WorkPlace),
  workMonths: OptionalWhole(0, 12),
  monthlyIncomeYuan: OptionalWhole(0, 1_000_000),
}

const SEEN = { householdId: Id, version: Version }
const AnyRelation = z.enum(Relation)

export const AddHouseholdMember = z.strictObject({ ...SEEN, relation: AnyRelation, ...MEMBER_FACTS })
export type AddHouseholdMember = z.output<typeof AddHouseholdMember>

/** Empty numbers keep those there are: they are not shown to be sent back. */
export const EditHouseholdMember = z.strictObject({ ...SEEN, memberId: Id, relation: AnyRelation, ...MEMBER_FACTS })
export type EditHouseholdMember = z.output<typeof EditHouseholdMember>

export const LeaveHousehold = z.strictObject({
  ...SEEN,
  memberId: Id,
  reason: z.enum(['MOVED', 'DIED', 'MARRIED', 'MISTAKEN']),
  on: Day,
  newHeadId: OptionalId,
})
export type LeaveHousehold = z.output<typeof LeaveHousehold>

/** To another household that the person may edit, named by its number. */
export const TransferMember = z.strictObject({
  ...SEEN,
  memberId: Id,
  intoNumber: Text(1, 60),
  relation: AnyRelation,
  on: Day,
  newHeadId: OptionalId,
})
export type TransferMember = z.output<typeof TransferMember>
