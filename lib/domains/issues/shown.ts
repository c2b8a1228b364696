import type {
  CommonIssueStage,
  ConsentVoice,
  ConsentWay,
  DeciderLevel,
  HouseholdCategory,
  IssueCategory,
  IssueSource,
  IssueStage,
  Level,
  Light,
  MonitorKind,
  PovertyStatus,
  TeamKind,
  WithdrawalKind,
} from '@/lib/generated/prisma/enums'
import type { SeatRef } from '@/lib/ground/audit/entries'
import type { Instant, LocalDate } from '@/lib/ground/clock'
import type { Page } from '@/lib/ground/lists/keyset'
import type { Total } from '@/lib/ground/lists/total'
import type { IssueEvent } from './events'
import type { Cure } from './rules/light-reason'
import type { SeenLight } from './rules/seen-light'

/** What the queries of issues hand to the screens: plain, days counted, names found. Types alone: they run anywhere. */

/** Who leads: a unit by its short name, or a kind of team whose label the county sets. */
export type LeadName = { unit: string } | { team: TeamKind } | null

/** A body or person by whose turn something waits. */
export type Who =
  | { kind: 'commander'; name: string | null }
  | { kind: 'township'; name: string }
  | { kind: 'headquarters' }
  | { kind: 'leader' }
  | { kind: 'lead'; lead: LeadName }

/** One issue of a list. */
export type IssueLine = {
  id: string
  number: string
  title: string
  category: IssueCategory
  urgent: boolean
  stage: IssueStage
  level: Level
  light: Light | null
  seen: SeenLight | null
  villageName: string
  villageCode: string
  townshipName: string
  lead: LeadName
  dueAt: Instant | null
  stepDueAt: Instant | null
  movedAt: Instant
  closedAt: Instant | null
}

/** An issue as a row of the list shows it. */
export type ListedIssue = {
  id: string
  number: string
  title: string
  stage: IssueStage
  level: Level
  light: Light | null
  seen: SeenLight | null
  village: string
  township: string
  lead: LeadName
  dueAt: Instant | null
  movedAt: Instant
}

/** The same as a row of its sheet: more of it, and its days not counted. */
export type IssueOfSheet = ListedIssue & {
  text: string
  category: IssueCategory
  source: IssueSource
  urgent: boolean
  onTheSpot: boolean
  group: string | null
  headName: string | null
  assisting: string[]
  reporter: string
  reportedAt: Instant
  triagedAt: Instant | null
  firstRespondedAt: Instant | null
  onSiteAt: Instant | null
  doneAt: Instant | null
  closedAt: Instant | null
  daysLate: number
  returns: number
  extensions: number
  supervisions: number
  reopenings: number
}

export type LightCounts = Record<Light, number>

/** One page of the list. */
export type IssuePage = Page<ListedIssue> &
  Total & {
    /** Open issues of the filter by light, whatever lights are chosen. */
    lights: LightCounts
    now: Instant
  }

/** How much of the time until the deadline is gone: in working days, or in hours where the deadline runs by the clock. */
export type Countdown = {
  unit: 'workdays' | 'hours'
  allotted: number
  elapsed: number
  from: Instant
  dueAt: Instant
  /** Until when it is counted: now, or when the work was reported done and the deadline stood still. */
  until: Instant
  marks: { kind: 'responded' | 'onSite'; at: number }[]
}

/** The household of an issue, masked. */
export type HouseholdBlock = {
  id: string
  number: string
  headMasked: string
  surname: string
  groupName: string | null
  people: number
  category: HouseholdCategory
  povertyStatus: PovertyStatus
  enjoysPolicy: boolean
  monitorKind: MonitorKind | null
  helperName: string | null
  phoneMasked: string | null
  idNumber: { memberId: string; masked: string } | null
  /** Whether the household's own page is open to the actor: a unit sees the block alone. */
  mayOpen: boolean
  /** What the actor may reveal for a purpose. */
  mayReveal: { phone: boolean; idNumber: boolean }
}

type Photo = { id: string; width: number; height: number; uploadedAt: Instant; by: string }

/** One issue as its page shows it to one person. */
export type IssueDetail = {
  id: string
  number: string
  version: number
  title: string
  text: string
  cause: string
  category: IssueCategory
  source: IssueSource
  urgent: boolean
  onTheSpot: boolean
  stage: IssueStage
  level: Level
  now: Instant
  villageName: string
  villageCode: string
  townshipName: string
  townshipCode: string
  groupName: string | null
  reporterName: string
  signerName: string | null
  commanderName: string | null
  lead: LeadName
  assisting: { id: string; shortName: string }[]
  reportedAt: Instant
  stepDueAt: Instant | null
  dueAt: Instant | null
  closedAt: Instant | null
  withdrawnAt: Instant | null
  withdrawalKind: WithdrawalKind | null
  duplicateOf: string | null
  returns: number
  rejections: number
  reopenings: number
  extensions: number
  supervisions: number
  nudges: number
  daysLate: number
  common: { id: string; title: string; stage: CommonIssueStage } | null
  light: Light | null
  seen: SeenLight | null
  cures: { need: Cure['need']; by: Who }[]
  /** Whose turn it is; null once it has ended. */
  turn: Who | null
  extensionBy: Who | null
  countdown: Countdown | null
  /** Working days that the handling level has. */
  limitWorkdays: number
  household: HouseholdBlock | null
  photos: Photo[]
  /** False where the person sees kind, stage and light alone: text, photos and household are left out. */
  whole: boolean
}

/** One thing that happened: codes and parameters, with who did it in which seat. */
export type TimelineEntry = {
  seq: number
  at: Instant
  by: { cadreId: string; name: string; seat: Pick<SeatRef, 'role' | 'place'> } | null // null: the ticker
  event: IssueEvent
  /** Of a change of light: its reason, the days counted at that instant. */
  seen: SeenLight | null
}

/** What happened to an issue, newest first, with the names of the units and teams that the events speak of. */
export type IssueTimeline = {
  entries: TimelineEntry[]
  units: Record<string, string>
  teams: Record<string, TeamKind>
  /** False where the person may know what happened, but not the words of it. */
  whole: boolean
}

/** Days that a form takes: the first and the last, and what is proposed or meant when it is left open. */
export type DayChoice = { min?: LocalDate; max?: LocalDate; value?: LocalDate; without?: Instant }

/** What the form of one move lets a person choose from. */
export type MoveChoices = {
  level: Level
  levels: Level[]
  lights: ('YELLOW' | 'RED')[]
  teams: { id: string; kind: TeamKind }[]
  townshipUnits: { id: string; shortName: string }[]
  countyUnits: { id: string; shortName: string }[]
  /** Who led or leads: left out of what is offered as another. */
  leadUnitId: string | null
  lead: LeadName
  /** Chosen when the form opens: the person's own unit or the level's own. */
  ownLead: string | null
  days: DayChoice
  limitWorkdays: number
  reportedAt: Instant
  now: Instant
  onSite: boolean
  household: boolean
  title: string
  number: string
  self: string
  extension: { ordinal: number; askedDueAt: Instant; reason: string } | null
  consent: { voice: ConsentVoice; speaker: string; way: ConsentWay; saidAt: Instant; yes: boolean } | null
  decider?: DeciderLevel
}
