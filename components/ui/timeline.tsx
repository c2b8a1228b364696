'use client'

import { Icon } from './icon'
import { LightBadge } from './light'
import { type Light, Mark } from './mark'
import { Separated } from './separated'
import { TextLink } from './text-link'

/** One thing that happened, in ready words. */
export interface TimelineItem {
  key: string
  /** As written (今日 08:42) and as a machine reads it. */
  time: string
  dateTime: string
  who: string
  /** What was done: 首次响应, 上报县级. */
  what?: string
  /** A change of light: old badge › new badge. The first light has no old one. */
  change?: { from?: Light; to: Light }
  /** First response, on site, done, closed, supervision: a filled dot. */
  milestone?: boolean
  /** What was written, and the facts beneath it. */
  said?: string
  facts?: (string | { href: string; label: string })[]
}

interface TimelineProps {
  items: TimelineItem[]
  /** The words of the lights, where one may change. */
  lights?: Record<Light, string>
}

/** What happened, newest first: ring = ordinary, filled = milestone, the light's mark = a change of light. */
export function Timeline({ items, lights }: TimelineProps) {
  return (
    <ol className="timeline">
      {items.map(({ key, time, dateTime, who, what, change, milestone, said, facts = [] }) => (
        <li key={key}>
          <time dateTime={dateTime}>{time}</time>
          <span className="timeline-dot">
            {change ? <Mark light={change.to} /> : <i data-milestone={milestone ? '' : undefined} />}
          </span>
          <div className="timeline-body">
            <div className="timeline-head">
              <b>{who}</b>
              {what !== undefined && <span>{what}</span>}
              {change && lights && <Change {...change} lights={lights} />}
            </div>
            {(said || facts.length > 0) && (
              <p>
                {said}
                {facts.length > 0 && (
                  <span className="sub block">
                    <Separated
                      items={facts.map((fact) =>
                        typeof fact === 'string' ? (
                          fact
                        ) : (
                          <TextLink key={fact.href} href={fact.href}>
                            {fact.label}
                          </TextLink>
                        ),
                      )}
                    />
                  </span>
                )}
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

function Change({ from, to, lights }: { from?: Light; to: Light; lights: Record<Light, string> }) {
  return (
    <>
      {from && (
        <>
          <LightBadge light={from} label={lights[from]} />
          <Icon name="chevron-right" />
        </>
      )}
      <LightBadge light={to} label={lights[to]} />
    </>
  )
}
