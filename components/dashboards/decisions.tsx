import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { Line, Lines } from '@/components/ui/lines'

/** One kind of thing that waits for a decision: how many, what there is to know, and where they are. */
export interface Decision {
  key: string
  title: string
  count: number
  note: string | undefined
  href: string
}

/** What waits to be decided at one level; kinds of which nothing waits are left out. */
export function DecisionsCard({
  title,
  total,
  decisions,
  nothing,
}: {
  title: string
  total: string
  decisions: Decision[]
  /** What is said where nothing waits; without it the card is shown only where something does. */
  nothing?: { title: string; text: string }
}) {
  const waiting = decisions.filter(({ count }) => count > 0)
  return (
    <Card title={title} sub={waiting.length > 0 ? total : undefined}>
      {waiting.length > 0 ? (
        <Lines>
          {waiting.map(({ key, title: name, count, note, href }) => (
            <Line key={key} title={name} strong href={href} sub={note} count={String(count)} />
          ))}
        </Lines>
      ) : (
        nothing && <Empty title={nothing.title}>{nothing.text}</Empty>
      )}
    </Card>
  )
}
