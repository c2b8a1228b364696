'use client'

import { LightReason } from './light'
import type { Light } from './mark'
import { TextLink } from './text-link'

/** One thing of a list: its title, then the reason of its light, then a few facts. */
export type CardShown = readonly [href: string, title: string, reason: string, ...facts: (string | null)[]]

/** The cards of a list that have one light, drawn from their values. */
export function ListCards({ light, cards }: { light: Light; cards: readonly CardShown[] }) {
  return cards.map(([href, title, reason, ...facts]) => (
    <TextLink key={href} className="list-card" href={href}>
      <span className="list-card-title">{title}</span>
      <span className="list-card-facts">
        <LightReason light={light}>{reason}</LightReason>
        {facts.filter(Boolean).map((fact, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the facts of one card have no other identity
          <span key={i}>{fact}</span>
        ))}
      </span>
    </TextLink>
  ))
}
