import { Card } from '@/components/ui/card'
import { Line, Lines } from '@/components/ui/lines'
import type { postingsOf } from '@/lib/across/reminders/list'
import { listOwnPostings } from '@/lib/domains/postings/queries/own'
import type { Actor } from '@/lib/ground/access/actor'
import type { Instant } from '@/lib/ground/clock'
import { formatter } from '@/lib/ground/i18n/format'
import { translator } from '@/lib/ground/i18n/translator'

interface Given {
  actor: Actor
  reminders: ReturnType<typeof postingsOf>
  at: Instant
}

/** Of the postings: one's own, and what waits for this person's draft, vetting or recommendation; decisions stand with the others. Nothing where nothing does. */
export async function PostingsToday({ actor, reminders, at }: Given) {
  const [own, t, format] = await Promise.all([listOwnPostings(actor, at), translator('postings'), formatter()])
  const lines = [
    ...own.map(({ id, village, fromOn, termEndsOn, ahead }) => ({
      href: `/postings/${id}`,
      title: ahead
        ? t('today.ownAhead', { village, day: format.day(fromOn, at) })
        : t('today.own', { village, day: format.day(termEndsOn, at) }),
    })),
    ...reminders.map(({ kind, count, names, due, href }) => ({
      href,
      title: t(`today.${kind}`, { count, rounds: names?.join(' · ') ?? '', day: due ? format.day(due, at) : '' }),
    })),
  ]
  if (lines.length === 0) return null
  return (
    <Card title={t('today.title')} more={{ href: '/postings', label: t('today.all') }}>
      <Lines label={t('today.title')}>
        {lines.map(({ href, title }) => (
          <Line key={title} href={href} title={title} />
        ))}
      </Lines>
    </Card>
  )
}
