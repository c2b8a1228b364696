import { IssueLines } from '@/components/issues/issue-lines'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { shortLight } from '@/lib/domains/issues/light-words'
import { issueHref } from '@/lib/domains/issues/number'
import type { IssueLine } from '@/lib/domains/issues/shown'
import { leadWords } from '@/lib/domains/issues/who-words'
import { lightWords, type Words } from './words'

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
      <IssueLines
        label={title}
        lights={lightWords(words)}
        action={action}
        lines={lines.map((line) => [
          ...([issueHref(line.number), line.title, line.light] as const),
          ...[line.villageName, line.seen && shortLight(words, line.seen), leadWords(words, line.lead)],
        ])}
      />
      {more && (
        <p className="list-column-more">
          <TextLink href={more.href}>{more.label}</TextLink>
        </p>
      )}
    </Card>
  )
}
