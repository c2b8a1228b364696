import { DAY, dayOf, endOf, HOUR, type Instant, startOf } from '@/lib/ground/clock'
import { daysAfter } from '../day'
import type { Life, Standing } from '../history/life'
import type { DemoVillage } from '../places'
import type { Value } from './table-writer'

const COUNTS = ['open', 'red', 'yellow', 'green', 'grey', 'overdue', 'reported', 'closed'] as const
type Count = (typeof COUNTS)[number]

/** How each village's lists stood at the end of each day, from the histories of its issues. */
export class VillageDays {
  private readonly changes = new Map<string, Record<Count, Int32Array>>()
  private readonly days: number

  constructor(
    private readonly first: string,
    until: Instant,
  ) {
    this.days = Math.max(0, Math.round((startOf(dayOf(until)).getTime() - startOf(first).getTime()) / DAY))
  }

  add(life: Life): void {
    const of = this.changesOf(life.village)
    this.once(of.reported, life.facts.reportedAt)
    for (const { at, event } of life.happenings) if (event.type === 'verified') this.once(of.closed, at)
    life.standings.forEach((standing, index) => {
      this.span(of, standing, life.standings[index + 1]?.at)
    })
  }

  /** A row for every village and day before today. */
  *rows(villages: readonly DemoVillage[], countyId: string): Generator<Record<string, Value>> {
    for (const village of villages) {
      const of = this.changesOf(village)
      const standing = { open: 0, red: 0, yellow: 0, green: 0, grey: 0, overdue: 0 }
      for (let day = 0; day < this.days; day++) {
        for (const count of ['open', 'red', 'yellow', 'green', 'grey', 'overdue'] as const)
          standing[count] += of[count][day] ?? 0
        yield {
          villageId: village.id,
          countyId,
          day: daysAfter(this.first, day),
          ...standing,
          reported: of.reported[day] ?? 0,
          closed: of.closed[day] ?? 0,
        }
      }
    }
  }

  private span(of: Record<Count, Int32Array>, { at, light, overdue }: Standing, to: Instant | undefined): void {
    if (light === null) return
    const from = this.indexOf(at)
    const until = to ? this.indexOf(to) : this.days
    if (from === until) return
    const counts: Count[] = ['open', light.toLowerCase() as Count, ...(overdue ? (['overdue'] as const) : [])]
    for (const count of counts) {
      add(of[count], from, 1)
      add(of[count], until, -1)
    }
  }

  private once(counts: Int32Array, at: Instant): void {
    add(counts, this.indexOf(at), 1)
  }

  /** The first day whose end lies after the instant. */
  private indexOf(at: Instant): number {
    return (
      Math.floor((at.getTime() + 8 * HOUR) / DAY) - Math.floor((endOf(this.first).getTime() - DAY + 8 * HOUR) / DAY)
    )
  }

  private changesOf(village: DemoVillage): Record<Count, Int32Array> {
    let of = this.changes.get(village.id)
    if (!of) {
      of = Object.fromEntries(COUNTS.map((count) => [count, new Int32Array(this.days + 1)])) as Record<
        Count,
        Int32Array
      >
      this.changes.set(village.id, of)
    }
    return of
  }
}

function add(counts: Int32Array, index: number, by: number): void {
  if (index >= 0 && index < counts.length) counts[index] = (counts[index] ?? 0) + by
}
