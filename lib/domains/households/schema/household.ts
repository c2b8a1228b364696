import { z } from 'zod'
import {
  EntryRoad,
  HouseGrade,
  HouseholdCategory,
  HouseStructure,
  IdentificationStandard,
  IncomeSource,
  PovertyCause,
} from '@/lib/generated/prisma/enums'
import { Day, Id, Ids, OptionalId, Text, Version } from '@/lib/ground/input/input'
import { Choices, OptionalChoice, OptionalMeasure, OptionalYes, Whole } from './figures'
import { MEMBER_FACTS } from './member'

/** The household that a form is about, as the person saw it. */
export const SEEN = { householdId: Id, version: Version }

/** A telephone number as people write it: 11 digits of a mobile, or 7 to 12 with an area code; blanks and hyphens out. */
export const OptionalPhone = z
  .string()
  .max(40)
  .optional()
  .transform((value) => (value ?? '').normalize('NFKC').replaceAll(/[\s-]/g, ''))
  .refine((value) => value === '' || /^(1\d{10}|0\d{9,11}|\d{7,8})$/.test(value), { error: 'not_a_phone' })

const FACTS = {
  groupId: OptionalId,
  category: z.enum(HouseholdCategory),
  standard: OptionalChoice(IdentificationStandard),
  mainCause: OptionalChoice(PovertyCause),
  otherCauses: Choices(PovertyCause, 14),
  houseArea: OptionalMeasure(9_999, 1),
  structure: OptionalChoice(HouseStructure),
  houseGrade: OptionalChoice(HouseGrade),
  safeWater: OptionalYes,
  electricity: OptionalYes,
  cleanToilet: OptionalYes,
  entryRoad: OptionalChoice(EntryRoad),
  roadKm: OptionalMeasure(999, 1),
  farmlandMu: OptionalMeasure(99_999, 2),
  forestMu: OptionalMeasure(99_999, 2),
  returnedMu: OptionalMeasure(99_999, 2),
  orchardMu: OptionalMeasure(99_999, 2),
  pastureMu: OptionalMeasure(99_999, 2),
  waterMu: OptionalMeasure(99_999, 2),
}

/** A new household begins with its head; the rest is added on its page. */
export const CreateHousehold = z.strictObject({
  villageId: Id,
  groupId: OptionalId,
  category: z.enum(HouseholdCategory),
  phone: OptionalPhone,
  ...MEMBER_FACTS,
})
export type CreateHousehold = z.output<typeof CreateHousehold>

/** An empty phone keeps the one there is: it is not shown to be sent back. */
export const EditHousehold = z.strictObject({ ...SEEN, ...FACTS, phone: OptionalPhone })
export type EditHousehold = z.output<typeof EditHousehold>

export const PlanHousehold = z.strictObject({ ...SEEN, planNote: Text(0, 1000) })
export type PlanHousehold = z.output<typeof PlanHousehold>

const yuan = Whole(0, 100_000_000)
export const RecordIncome = z.strictObject({
  ...SEEN,
  year: Whole(2000, 2099),
  people: Whole(1, 99),
  wageYuan: yuan,
  businessYuan: yuan,
  propertyYuan: yuan,
  transferYuan: yuan,
  expenseYuan: yuan,
  source: z.enum(IncomeSource),
})
export type RecordIncome = z.output<typeof RecordIncome>

/** Members who go to a household of their own, whose head is one of them; where the old head goes, who takes the place. */
export const SplitHousehold = z.strictObject({
  ...SEEN,
  memberIds: Ids(40),
  newHeadId: Id,
  stayingHeadId: OptionalId,
  on: Day,
})
export type SplitHousehold = z.output<typeof SplitHousehold>

/** Everyone goes to another household of the same village, named by its number. */
export const MergeHousehold = z.strictObject({ ...SEEN, intoNumber: Text(1, 60), on: Day })
export type MergeHousehold = z.output<typeof MergeHousehold>

/** The whole household moves away or has died out. */
export const EndHousehold = z.strictObject({ ...SEEN, reason: z.enum(['MOVED', 'DIED']), on: Day })
export type EndHousehold = z.output<typeof EndHousehold>

/** A helper who works in the village; none takes the present one away. */
export const AssignHelper = z.strictObject({ ...SEEN, helperId: OptionalId })
export type AssignHelper = z.output<typeof AssignHelper>
