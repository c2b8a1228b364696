import type { ReactNode } from 'react'
import { Icon } from './icon'

/** No signal: says in bold that work goes on, then where the record is kept, how many wait and since when. */
export function OfflineBar({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="offline-bar" role="status">
      <Icon name="no-signal" />
      <span>
        <b>{title}</b>
        {children}
      </span>
    </div>
  )
}
