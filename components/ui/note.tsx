import type { ReactNode } from 'react'
import { Icon } from './icon'

/** A note in the page: someone acted meanwhile, or (refusal) why it did not go through. Read out when it appears. */
export function Note({ kind = 'note', children }: { kind?: 'note' | 'refusal'; children: ReactNode }) {
  return (
    <div className="note" data-kind={kind} role={kind === 'refusal' ? 'alert' : 'status'}>
      <Icon name={kind === 'refusal' ? 'warning' : 'info'} />
      <div>{children}</div>
    </div>
  )
}
