import type { ReactNode } from 'react'

/** An empty list: what is so, since when, and the next thing to look at. */
export function Empty({ title, children, action }: { title: ReactNode; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <b>{title}</b>
      {children && <span>{children}</span>}
      {action}
    </div>
  )
}
