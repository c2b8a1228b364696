import type { Light } from '@/lib/generated/prisma/enums'

/** The open issues of a place, a unit or a village: by light, and how many are overdue. */
export type OpenCounts = Record<Light, number> & { open: number; overdue: number }

export const NONE_OPEN: OpenCounts = { RED: 0, YELLOW: 0, GREEN: 0, GREY: 0, open: 0, overdue: 0 }

const LOUDEST_FIRST = ['RED', 'YELLOW', 'GREEN', 'GREY'] as const satisfies readonly Light[]

/** The worst light that a village has, NONE where nothing is open. */
export function worstLight(counts: OpenCounts): Light | 'NONE' {
  return LOUDEST_FIRST.find((light) => counts[light] > 0) ?? 'NONE'
}

/** Red first, then overdue, then open, most first: the order of towns and units side by side. */
export function byPressure(a: OpenCounts, b: OpenCounts): number {
  return b.RED - a.RED || b.overdue - a.overdue || b.YELLOW - a.YELLOW || b.open - a.open
}
