import type { Rulebook } from '@/lib/domains/policies/rules/rulebook'
import type { Light } from '@/lib/generated/prisma/enums'
import { type Instant, later } from '@/lib/ground/clock'
import { relight } from './carry-out'
import type { IssueFacts } from './facts'
import { changesOf, type Happening, recordedDueAt } from './replayed-moves'
import { beginIssue, levelOfReport } from './report'

/** The whole timeline of one issue, from its report on, with the township of each unit that may have led it. */
export type History = {
  id: string
  happenings: readonly Happening[]
  townshipOf: ReadonlyMap<string, string>
}

/** The rules at each instant, and the instants at which they changed, in order. */
export type RulesInTime = { at(instant: Instant): Rulebook; turns: readonly Instant[] }

export type LightChange = { at: Instant; from: Light | null; to: Light }

/**
 * The lights that an issue would have had until an instant, had other rules been in force from its report on: the same
 * people did the same things at the same instants, but every limit, reminder and light follows the other rules. A day that
 * somebody chose stays chosen, as long as the other rules allow it; what was the limit of the day is the other limit. With
 * the rules that were really in force it gives what the timeline tells.
 */
export function replayLights(
  { id, happenings, townshipOf }: History,
  rules: { real: RulesInTime; other: RulesInTime },
  until: Instant,
): LightChange[] {
  const [report, ...rest] = happenings
  if (report?.type !== 'reported') return []
  const { at: reportedAt, category, source, urgent } = report
  const role = report.seat?.role ?? 'MEMBER'
  const words = { id, category, source, urgent, title: '', text: '' }
  const by = { cadreId: report.cadreId ?? '', role, unitId: '', countyLeader: false }
  const begun = beginIssue(words, levelOfReport(role), { by, now: reportedAt, rules: rules.other.at(reportedAt) })
  const lights: LightChange[] = []
  const tell = (at: Instant, { issue, change }: ReturnType<typeof relight>): IssueFacts => {
    if (change) lights.push({ at, from: change.from, to: change.to })
    return issue
  }
  const turns = rules.other.turns.filter((turn) => turn > reportedAt)

  /** Time and changes of the rules have their say until an instant; of a turn at that very instant only afterwards. */
  const upTo = (facts: IssueFacts, instant: Instant): IssueFacts => {
    let issue = facts
    for (;;) {
      const turn = turns[0] && turns[0] < instant ? turns[0] : null
      const due = issue.nextLightAt && issue.nextLightAt <= instant ? issue.nextLightAt : null
      if (due && (!turn || due < turn)) issue = tell(due, relight(issue, rules.other.at(due), due, 'time'))
      else if (turn) {
        turns.shift()
        issue = tell(turn, relight(issue, rules.other.at(turn), turn, 'policy'))
      } else return issue
    }
  }

  for (const event of begun.events)
    if (event.type === 'light') lights.push({ at: reportedAt, from: event.from, to: event.to })
  let issue = begun.issue
  let told: Instant | null = null // the deadline that the timeline tells
  for (const happening of rest) {
    if (happening.at > until) break
    if (happening.type === 'light') continue
    const { at } = happening
    issue = upTo(issue, at)
    const here = { issue, told, townshipOf, real: rules.real.at(at), rules: rules.other.at(at) }
    const moved = { ...issue, ...changesOf(happening, here), movedAt: later(issue.movedAt, at) }
    issue = tell(at, relight(moved, here.rules, at, 'move'))
    told = recordedDueAt(happening, told)
  }
  upTo(issue, until)
  return lights
}
