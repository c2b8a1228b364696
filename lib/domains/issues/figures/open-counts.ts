import type { Light } from '@/lib/generated/prisma/enums'
import type { Instant } from '@/lib/ground/clock'

/** The open issues of a place, a unit or a village: by light, and how many are overdue since when at the longest. */
export type OpenCounts = Record<Light, number> & { open: number; overdue: number; oldestDueAt: Instant | null }

export const NONE_OPEN: OpenCounts = { RED: 0, YELLOW: 0, GREEN: 0, GREY: 0, open: 0, overdue: 0, oldestDueAt: null }

const earlier = (a: Instant | null, b: Instant | null) => (a === null || (b !== null && b < a) ? b : a)

/** The counts of several places together. */
export function sumOpen(parts: Iterable<OpenCounts>): OpenCounts {
  let sum = NONE_OPEN
  for (const part of parts) {
    sum = {
      RED: sum.RED + part.RED,
      YELLOW: sum.YELLOW + part.YELLOW,
      GREEN: sum.GREEN + part.GREEN,
      GREY: sum.GREY + part.GREY,
      open: sum.open + part.open,
      overdue: sum.overdue + part.overdue,
      oldestDueAt: earlier(sum.oldestDueAt, part.oldestDueAt),
    }
  }
  return sum
}

const LOUDEST_FIRST = ['RED', 'YELLOW', 'GREEN', 'GREY'] as const satisfies readonly Light[]

/** The worst light that a village has, NONE where nothing is open. */
export function worstLight(counts: OpenCounts): Light | 'NONE' {
  return LOUDEST_FIRST.find((light) => counts[light] > 0) ?? 'NONE'
}

/** Red first, then overdue, then open, most first: the order of towns and units side by side. */
export function byPressure(a: OpenCounts, b: OpenCounts): number {
  return b.RED - a.RED || b.overdue - a.overdue || b.YELLOW - a.YELLOW || b.open - a.open
}
