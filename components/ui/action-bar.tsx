import type { ReactNode } from 'react'

/** On the phone, the page's one action fixed at the bottom (beside 更多); at the desk it is part of the page. */
export function ActionBar({ children, note }: { children: ReactNode; note?: ReactNode }) {
  return (
    <div className="action-bar">
      {children}
      {note && <p className="sub">{note}</p>}
    </div>
  )
}
