'use client'

import { LightBadge } from '@/components/ui/light'
import { LinkButton } from '@/components/ui/link-button'
import { Separated } from '@/components/ui/separated'
import { TextLink } from '@/components/ui/text-link'

/** What is reported and not yet triaged, in a line; `mine` where it is triaged by the one who looks. */
export type UntriagedShown = readonly [href: string, title: string, mine: boolean, ...facts: string[]]

/** Lines with their next step, drawn from their values. */
export function UntriagedLines(props: { light: string; triage: string; lines: readonly UntriagedShown[] }) {
  const { light, triage, lines } = props
  return lines.map(([href, title, mine, ...facts]) => (
    <div key={href} className="untriaged-line">
      <LightBadge light="GREY" label={light} />
      <p>
        <TextLink href={href}>{title}</TextLink>
        <span className="sub">
          <Separated items={facts} />
        </span>
      </p>
      {mine && (
        <LinkButton href={href} size="small">
          {triage}
        </LinkButton>
      )}
    </div>
  ))
}
