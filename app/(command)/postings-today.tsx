import { Card } from '@/components/ui/card'
import { Line, Lines } from '@/components/ui/lines'
import { getPostingsToday } from '@/lib/domains/postings/queries/today'
import type { Actor } from '@/lib/ground/access/actor'
import type { Instant } from '@/lib/ground/clock'
import { formatter } from '@/lib/ground/i18n/format'
import { translator } from '@/lib/ground/i18n/translator'

/** Of the postings: one's own, and what waits for this person's draft, vetting or recommendation; decisions stand with the others. Nothing where nothing does. */
export async function PostingsToday({ actor, at }: { actor: Actor; at: Instant }) {
  const [today, t, format] = await Promise.all([getPostingsToday(actor, at), translator('postings'), formatter()])
  const round = (id: string, view?: string) => `/postings/rounds/${id}${view ? `?view=${view}` : ''}`
  const lines = [
    ...today.own.map(({ id, village, fromOn, termEndsOn, ahead }) => ({
      href: `/postings/${id}`,
      title: ahead
        ? t('today.ownAhead', { village, day: format.day(fromOn, at) })
        : t('today.own', { village, day: format.day(termEndsOn, at) }),
    })),
    ...(today.vacant > 0 ? [{ href: '/postings', title: t('today.vacant', { count: today.vacant }) }] : []),
    ...(today.ending > 0 ? [{ href: '/postings', title: t('today.ending', { count: today.ending }) }] : []),
    ...today.toVet.map(({ id, title, count }) => ({
      href: round(id, 'candidates'),
      title: t('today.vet', { round: title, count }),
    })),
    ...today.applying.map(({ id, title, closesOn }) => ({
      href: round(id),
      title: t('today.open', { round: title, day: format.day(closesOn, at) }),
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
