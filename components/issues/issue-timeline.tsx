import { Card } from '@/components/ui/card'
import { Timeline, type TimelineItem } from '@/components/ui/timeline'
import type { IssueEventType } from '@/lib/domains/issues/events'
import { ruleText } from '@/lib/domains/issues/light-words'
import type { IssueDetail, IssueTimeline, TimelineEntry } from '@/lib/domains/issues/shown'
import { seatName } from '@/lib/domains/issues/who-words'
import type { IssueWords } from '@/lib/domains/issues/words'
import { bodyOf } from './event-body'
import { headWords } from './event-head'

const MILESTONES: readonly IssueEventType[] = [
  'responded',
  'arrived',
  'settled',
  'done',
  'parentAnswered',
  'verified',
  'supervised',
  'reopened',
  'withdrawn',
]

interface IssueTimelineProps {
  words: IssueWords
  issue: IssueDetail
  timeline: IssueTimeline
}

/** What happened to the issue, newest first; a change of light stands on the line of the move that made it. */
export function IssueTimelineCard({ words, issue, timeline }: IssueTimelineProps) {
  const { issues, ui } = words
  const lines = withTheirLights(timeline.entries)
  const lights = {
    RED: ui('light.RED'),
    YELLOW: ui('light.YELLOW'),
    GREEN: ui('light.GREEN'),
    GREY: ui('light.GREY'),
  }
  return (
    <Card
      title={issues('timeline.title')}
      sub={issues('timeline.sub', { count: words.format.number(lines.length) })}
      padded
    >
      <Timeline lights={lights} items={lines.map((line) => itemOf(line, words, issue, timeline))} />
    </Card>
  )
}

type Line = { entry: TimelineEntry; light: TimelineEntry | null }

/** The light that a move changed follows it by one; newest first, it stands right before it. */
function withTheirLights(entries: readonly TimelineEntry[]): Line[] {
  const lines: Line[] = []
  let pending: TimelineEntry | null = null
  for (const entry of entries) {
    if (pending && entry.seq !== pending.seq - 1) lines.push({ entry: pending, light: pending })
    const own: TimelineEntry | null = pending && entry.seq === pending.seq - 1 ? pending : null
    pending = null
    if (entry.event.type === 'light' && entry.event.by === 'move') {
      if (own) lines.push({ entry: own, light: own })
      pending = entry
    } else lines.push({ entry, light: own ?? (entry.event.type === 'light' ? entry : null) })
  }
  if (pending) lines.push({ entry: pending, light: pending })
  return lines
}

function itemOf({ entry, light }: Line, words: IssueWords, issue: IssueDetail, timeline: IssueTimeline): TimelineItem {
  const { events, units, format } = words
  const { event, by, at, seq } = entry
  const change = light?.event.type === 'light' ? light.event : null
  const nobody = event.type === 'light' && event.by === 'policy' ? units('who.policy') : units('who.ticker')
  return {
    key: String(seq),
    time: format.instant(at, issue.now),
    dateTime: at.toISOString(),
    who: by ? events('who', { name: by.name, seat: seatName(words, by.seat ?? { role: 'MEMBER' }) }) : nobody,
    ...(event.type !== 'light' && { what: headWords(words, entry, timeline) }),
    ...(change && { change: { to: change.to, ...(change.from && { from: change.from }) } }),
    milestone: MILESTONES.includes(event.type),
    ...bodyWords({ entry, light }, words, issue, timeline),
  }
}

/** What was written, then the facts; of a loud light also why. */
function bodyWords({ entry, light }: Line, words: IssueWords, issue: IssueDetail, timeline: IssueTimeline) {
  const loud = light?.event.type === 'light' && (light === entry || ['RED', 'YELLOW'].includes(light.event.to))
  const why = loud && light?.seen ? ruleText(words, light.seen, light.at) : ''
  if (!timeline.whole) return { said: why }
  const { said, facts } = bodyOf(entry, words, timeline, issue)
  return { said: [said, why].filter(Boolean).join('\n'), facts }
}
