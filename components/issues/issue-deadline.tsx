import { DeadlineBar } from '@/components/ui/deadline-bar'
import { endsWithDay } from '@/lib/domains/issues/rules/seen-light'
import type { Countdown, IssueDetail } from '@/lib/domains/issues/shown'
import type { IssueWords } from '@/lib/domains/issues/words'
import { lastDayBefore } from '@/lib/ground/clock'

/** What is years late is drawn as half as long again, so that the way to the limit stays readable; its label says how late. */
const LONGEST = 1.5
/** Marks nearer than this share of the limit would run into each other. */
const TOO_NEAR = 0.12

type Mark = { kinds: Countdown['marks'][number]['kind'][]; at: number }

/** First response and arrival; one mark where both came at nearly the same time. */
function marksOf({ marks, allotted }: Countdown): Mark[] {
  const drawn: Mark[] = []
  for (const { kind, at } of marks) {
    const near = drawn.find((mark) => Math.abs(mark.at - at) < allotted * TOO_NEAR)
    if (near) near.kinds.push(kind)
    else drawn.push({ kinds: [kind], at })
  }
  return drawn
}

/** How much of the time until the deadline is gone. */
export function IssueDeadline({ words, issue }: { words: IssueWords; issue: IssueDetail }) {
  const { countdown, now } = issue
  if (!countdown) return null
  const { lights, format } = words
  const { allotted, elapsed, from, dueAt, until, unit } = countdown
  const late = Math.max(0, Math.round(elapsed - allotted))
  const on = (at: Date) => (unit === 'workdays' ? format.day(at, now) : format.instant(at, now))
  const due = endsWithDay(dueAt) ? format.day(lastDayBefore(dueAt), now) : format.instant(dueAt, now)
  const numbers = { allotted: Math.round(allotted), elapsed: Math.round(elapsed), late }
  return (
    <section className="card card-body pt-3">
      <DeadlineBar
        allotted={allotted}
        elapsed={Math.min(elapsed, allotted * LONGEST)}
        marks={marksOf(countdown).map(({ kinds, at }) => ({
          at,
          label: kinds.map((kind) => lights(`bar.${kind}`)).join(' '),
        }))}
        labels={{
          start: lights('bar.start', { day: on(from) }),
          due: lights('bar.due', { day: due }),
          yellow: lights('bar.yellow'),
          ...(until === now && { today: lights('bar.today', { day: on(now) }) }),
          ...(late > 0 && { overdue: lights('bar.overdue', { count: late }) }),
        }}
        label={lights(`bar.${unit}`, numbers)}
      />
    </section>
  )
}
