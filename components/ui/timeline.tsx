import type { ReactNode } from 'react'
import { Icon } from './icon'
import { LightBadge } from './light'
import { type Light, Mark } from './mark'

export interface TimelineItem {
  key: string
  /** As written (今日 08:42) and as a machine reads it. */
  time: string
  dateTime: string
  who: ReactNode
  /** What was done: 首次响应, 上报县级. */
  what?: ReactNode
  /** A change of light: old badge › new badge. The first light has no old one. */
  change?: { from?: Light; to: Light }
  /** First response, on site, done, closed, supervision: a filled dot. */
  milestone?: boolean
  body?: ReactNode
}

/** What happened, newest first: ring = ordinary, filled = milestone, the light's mark = a change of light. */
export function Timeline({ items, lights }: { items: TimelineItem[]; lights: Record<Light, string> }) {
  return (
    <ol className="timeline">
      {items.map(({ key, time, dateTime, who, what, change, milestone, body }) => (
        <li key={key}>
          <time dateTime={dateTime}>{time}</time>
          <span className="timeline-dot">
            {change ? <Mark light={change.to} /> : <i data-milestone={milestone ? '' : undefined} />}
          </span>
          <div className="timeline-body">
            <div className="timeline-head">
              <b>{who}</b>
              {what !== undefined && <span>{what}</span>}
              {change && (
                <>
                  {change.from && (
                    <>
                      <LightBadge light={change.from} label={lights[change.from]} />
                      <Icon name="chevron-right" />
                    </>
                  )}
                  <LightBadge light={change.to} label={lights[change.to]} />
                </>
              )}
            </div>
            {body !== undefined && <p>{body}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}
