import { Card } from '@/components/ui/card'
import { LIGHTS, Mark } from '@/components/ui/mark'
import { StackedBar } from '@/components/ui/stacked-bar'
import { TextLink } from '@/components/ui/text-link'
import type { OpenCounts } from '@/lib/domains/issues/figures/open-counts'
import { type IssueFilter, issueListHref } from '@/lib/domains/issues/filter'
import { lightBar } from './headline'
import type { Words } from './words'

interface OwnPlace {
  href: string
  name: string
  open: OpenCounts
  within: Partial<IssueFilter>
}

/** The lists of the places and units that are one's own: the total, its bar, and each light. */
export function OwnListsCard({ words, title, places }: { words: Words; title: string; places: OwnPlace[] }) {
  const { ui, stats, format } = words
  return (
    <Card title={title}>
      <ul className="lines">
        {places.map(({ href, name, open, within }) => (
          <li key={href} className="own-list">
            <div className="own-list-head">
              <TextLink href={href}>{name}</TextLink>
              <span>
                {stats('open')}{' '}
                <TextLink className="stat-note-link" href={issueListHref(within)}>
                  {format.number(open.open)}
                </TextLink>
              </span>
            </div>
            <StackedBar counts={open} label={lightBar(words, open)} />
            <div className="own-list-lights">
              {LIGHTS.map((light) => (
                <TextLink key={light} href={issueListHref({ ...within, light: [light] })}>
                  <Mark light={light} /> {ui(`light.${light}`)} <b>{format.number(open[light])}</b>
                </TextLink>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
