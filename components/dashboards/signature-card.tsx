import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { Line, Lines } from '@/components/ui/lines'
import { LinkButton } from '@/components/ui/link-button'
import { Separated } from '@/components/ui/separated'

/** One thing to sign or to decide, its words ready. */
export interface SignatureLine {
  href: string
  title: string
  facts: ReactNode[]
  /** What the one who looks can do about it; a signature stands out. */
  action?: { label: string; strong: boolean }
}

/** What waits for the commander's hand. */
export function SignatureCard({
  title,
  sub,
  more,
  lines,
  nothing,
}: {
  title: string
  sub?: string
  more?: { href: string; label: string }
  lines: SignatureLine[]
  nothing: { title: string; text: string }
}) {
  return (
    <Card title={title} sub={sub} more={more}>
      {lines.length > 0 ? (
        <Lines>
          {lines.map(({ href, title: name, facts, action }) => (
            <Line
              key={href}
              href={href}
              title={name}
              strong
              sub={<Separated items={facts} />}
              trailing={
                action && (
                  <LinkButton href={href} size="small" variant={action.strong ? 'secondary' : 'normal'}>
                    {action.label}
                  </LinkButton>
                )
              }
            />
          ))}
        </Lines>
      ) : (
        <Empty title={nothing.title}>{nothing.text}</Empty>
      )}
    </Card>
  )
}
