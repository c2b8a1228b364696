import type { IssueCategory, IssueSource, TeamKind } from '@/lib/generated/prisma/enums'

/** What the form of a new issue says, ready in the person's language; {names} are filled in by the form. */
export interface ReportWords {
  title: { label: string; help: string; placeholder: string; short: string; long: string }
  category: { label: string; missing: string; options: Record<IssueCategory, string>; more: string }
  place: {
    label: string
    village: string
    chooseVillage: string
    findVillage: string
    noVillage: string
    missing: string
    wholeVillage: string
    householdOptional: string
    group: string
    household: string
    householdHelp: string
    householdFound: string
    householdNone: string
    householdSearching: string
    householdFailed: string
    clearHousehold: string
  }
  photos: {
    label: string
    help: string
    take: string
    remove: string
    tooMany: string
    tooLarge: string
    again: string
  }
  more: {
    label: string
    text: string
    textHelp: string
    source: string
    sources: Record<IssueSource, string>
    observedAt: string
    observedAtHelp: string
    urgent: string
    urgentHelp: string
  }
  settle: {
    label: string
    help: string
    outcome: string
    outcomeHelp: string
    team: string
    teams: Record<TeamKind, string>
    present: string
    presentHelp: string
    missingOutcome: string
    missingTeam: string
    missingPresent: string
  }
  send: {
    submit: string
    keep: string
    busy: string
    note: string
    noteUrgent: string
    noteSettled: string
    grey: string
    yellow: string
    red: string
    signIn: string
  }
  draft: { kept: string; keptNowhere: string; resumed: string; startAnew: string }
}
