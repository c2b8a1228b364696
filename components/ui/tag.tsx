import type { ReactNode } from 'react'

/** A word about a thing: 深度贫困村. brand: a role · outline: a state that is not yet in force. */
export function Tag({ kind, children }: { kind?: 'brand' | 'outline'; children: ReactNode }) {
  return (
    <span className="tag" data-kind={kind}>
      {children}
    </span>
  )
}
