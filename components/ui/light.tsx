import type { ReactNode } from 'react'
import { type Light, Mark } from './mark'

export type { Light } from './mark'

/** The badge of a light: its mark and its word. */
export function LightBadge({ light, label, large }: { light: Light; label: string; large?: boolean }) {
  return (
    <span className="light" data-light={light} data-size={large ? 'large' : undefined}>
      <Mark light={light} />
      {label}
    </span>
  )
}

/** The inline form: the mark and why, as in ▲ 今日到期. */
export function LightReason({ light, children }: { light: Light; children: ReactNode }) {
  return (
    <span className="light-reason" data-light={light}>
      <Mark light={light} />
      {children}
    </span>
  )
}

/** The light's sentence: a large badge, the rule with its numbers in bold, then what turns it green. */
export function LightSentence({ light, label, children }: { light: Light; label: string; children: ReactNode }) {
  return (
    <section className="light-sentence" data-light={light}>
      <LightBadge light={light} label={label} large />
      <p>{children}</p>
    </section>
  )
}
