import type {
  DropoutReason,
  Education,
  EntryRoad,
  Health,
  HouseGrade,
  HouseholdCategory,
  HouseholdEnd,
  HouseStructure,
  IdentificationStandard,
  IncomeSource,
  IssueStage,
  Labour,
  Light,
  MemberLeft,
  MonitorKind,
  PovertyCause,
  PovertyStatus,
  Relation,
  SchoolState,
  Sex,
  StatusChangeStage,
  VisitFinding,
  VisitKind,
  WorkPlace,
} from '@/lib/generated/prisma/enums'
import type { RegisterEntry } from '@/lib/ground/audit/entries'
import type { LocalDate } from '@/lib/ground/clock'
import type { Page } from '@/lib/ground/lists/keyset'
import type { Total } from '@/lib/ground/lists/total'
import type { IncomeFigures, IncomeParts } from './rules/income'

/** A household as a line of the register: its head masked. */
export type HouseholdLine = {
  id: string
  number: string
  head: string
  people: number
  township: string
  village: string
  group: string | null
  category: HouseholdCategory
  povertyStatus: PovertyStatus
  enjoysPolicy: boolean
  monitorKind: MonitorKind | null
  mainCause: PovertyCause | null
  helper: string | null
  lastVisitedAt: Date | null
  /** When somebody is to be met there again, for whom a helper is named; every so many days. */
  due: { on: LocalDate; daysLate: number; now: boolean; every: number } | null
  ended: { on: LocalDate; reason: HouseholdEnd } | null
  changing: StatusChangeStage | null
}

/** The same as a row of its sheet, the phone masked. */
export type HouseholdOfSheet = HouseholdLine & {
  phoneMasked: string | null
  houseArea: number | null
  houseGrade: string | null
  safeWater: boolean | null
}

/** How many a filter finds, and how many stand in the views that are short enough to be counted on every page. */
export type RegisterCounts = Total & { views: Record<'watched' | 'mine' | 'changing', number> }

/** One page of the register. */
export type RegisterPage = Page<HouseholdLine> & RegisterCounts & { now: Date }

/** A person of a household, masked. */
export type MemberShown = {
  id: string
  name: string
  relation: Relation
  sex: Sex
  age: number
  ethnicity: string
  education: Education | null
  schoolState: SchoolState | null
  dropoutReason: DropoutReason | null
  health: Health
  labour: Labour
  idNumberMasked: string | null
  disabilityCertMasked: string | null
  residentMedical: boolean
  employeeMedical: boolean
  seriousIllness: boolean
  pension: boolean
  workPlace: WorkPlace | null
  workMonths: number | null
  monthlyIncomeYuan: number | null
  left: { on: LocalDate; reason: MemberLeft } | null
}

/** A year's income: what was written down, what follows from it, and where it comes from. */
export type IncomeShown = IncomeParts &
  IncomeFigures & {
    year: number
    source: IncomeSource
    recordedAt: Date
    recordedBy: string | null
    /** What the members' work away adds up to, beside L. */
    workYuan: number
  }

/** House, water, road and land, as numbers ready to be written. */
export type HouseShown = {
  standard: IdentificationStandard | null
  houseArea: number | null
  structure: HouseStructure | null
  houseGrade: HouseGrade | null
  safeWater: boolean | null
  electricity: boolean | null
  cleanToilet: boolean | null
  entryRoad: EntryRoad | null
  roadKm: number | null
  farmlandMu: number | null
  forestMu: number | null
  returnedMu: number | null
  orchardMu: number | null
  pastureMu: number | null
  waterMu: number | null
}

export type HouseholdDetail = HouseholdLine & {
  version: number
  villageId: string
  villageCode: string
  townshipCode: string
  groupId: string | null
  otherCauses: PovertyCause[]
  planNote: string
  phoneMasked: string | null
  helperId: string | null
  helperPost: string | null
  house: HouseShown
  members: MemberShown[]
  former: MemberShown[]
  incomes: IncomeShown[]
  successor: string | null // its number
  predecessors: string[]
  issues: IssueOfHousehold[]
  may: { edit: boolean; assign: boolean; reveal: boolean; report: boolean }
  now: Date
}

type IssueOfHousehold = {
  number: string
  title: string
  light: Light | null
  stage: IssueStage
  movedAt: Date
}

export type VisitShown = {
  id: string
  at: Date
  by: string
  mine: boolean
  kind: VisitKind
  withWhom: string
  findings: VisitFinding[]
  note: string
}

export type StatusChangeShown = {
  id: string
  /** Its next step is this person's: not of who proposed it, nor of who looked at it. */
  mayDecide: boolean
  stage: StatusChangeStage
  from: { status: PovertyStatus; monitor: MonitorKind | null }
  to: { status: PovertyStatus; enjoysPolicy: boolean; monitor: MonitorKind | null }
  reason: string
  remark: string
  proposed: { by: string; at: Date }
  looked: { by: string; at: Date } | null
  decided: { by: string; at: Date } | null
}

/** Something that happened to the household's entry, newest first. */
export type ChangeShown = {
  id: string
  at: Date
  by: string
  entry: RegisterEntry
  /** Names of other households and people that the entry speaks of, by id. */
  names: Record<string, string>
}
