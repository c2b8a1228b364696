'use client'

import { Line, Lines } from '@/components/ui/lines'
import { LinkButton } from '@/components/ui/link-button'
import { type Light, Mark } from '@/components/ui/mark'
import { Separated } from '@/components/ui/separated'

/** An issue in a line: where it leads, its title and light, then what else there is to know. */
type IssueLineShown = readonly [href: string, title: string, light: Light | null, ...facts: (string | null)[]]

interface IssueLinesProps {
  label: string
  lines: readonly IssueLineShown[]
  /** What the lights are called. */
  lights: Readonly<Record<Light, string>>
  /** What the button on each line says, where each is somebody's to do: 研判, 签字. */
  action?: string
}

/** Issues one beneath the other: mark and title, then the facts. It gets values and draws them here. */
export function IssueLines({ label, lines, lights, action }: IssueLinesProps) {
  return (
    <Lines label={label}>
      {lines.map(([href, title, light, ...facts]) => (
        <Line
          key={href}
          href={href}
          title={title}
          strong={action !== undefined}
          lead={light && <Mark light={light} label={lights[light]} />}
          sub={<Separated items={facts} />}
          trailing={
            action && (
              <LinkButton href={href} size="small">
                {action}
              </LinkButton>
            )
          }
        />
      ))}
    </Lines>
  )
}
