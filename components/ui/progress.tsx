import type { ReactNode } from 'react'

/** How far long work has come, with a sentence above it. Without `done` it says only that it is under way. */
export function Progress({ done, total, children }: { done?: number; total: number; children: ReactNode }) {
  return (
    <label className="block">
      <span className="mb-1 block text-xs text-ink-3">{children}</span>
      <progress className="progress" value={done} max={total} />
    </label>
  )
}
