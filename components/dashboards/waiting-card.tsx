import { Card } from '@/components/ui/card'
import { Line, Lines } from '@/components/ui/lines'
import { LinkButton } from '@/components/ui/link-button'
import { Mark } from '@/components/ui/mark'
import { Separated } from '@/components/ui/separated'
import { TextLink } from '@/components/ui/text-link'
import { shortLight } from '@/lib/domains/issues/light-words'
import { issueHref } from '@/lib/domains/issues/number'
import type { IssueLine } from '@/lib/domains/issues/shown'
import { leadWords } from '@/lib/domains/issues/who-words'
import type { Words } from './words'

interface WaitingCardProps {
  words: Words
  title: string
  count: string
  lines: IssueLine[]
  /** What the button on each line says: 研判, 签字. */
  action: string
  /** Where the rest is, when there is more than is shown. */
  more?: { href: string; label: string }
}

/** What waits for one person in one way, each with one click to where it is done. */
export function WaitingCard({ words, title, count, lines, action, more }: WaitingCardProps) {
  return (
    <Card title={title} sub={count}>
      <Lines label={title}>
        {lines.map((line) => (
          <Line
            key={line.id}
            href={issueHref(line.number)}
            title={line.title}
            strong
            lead={line.light && <Mark light={line.light} label={words.ui(`light.${line.light}`)} />}
            sub={
              <Separated
                items={[line.villageName, line.seen && shortLight(words, line.seen), leadWords(words, line.lead)]}
              />
            }
            trailing={
              <LinkButton href={issueHref(line.number)} size="small">
                {action}
              </LinkButton>
            }
          />
        ))}
      </Lines>
      {more && (
        <p className="list-column-more">
          <TextLink href={more.href}>{more.label}</TextLink>
        </p>
      )}
    </Card>
  )
}
