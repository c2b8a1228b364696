import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { Line, Lines } from '@/components/ui/lines'
import { Separated } from '@/components/ui/separated'
import type { Instant } from '@/lib/ground/clock'
import type { Format } from '@/lib/ground/i18n/format'
import type { Translator } from '@/lib/ground/i18n/translator'

/** An issue that a draft would have lit otherwise. */
interface Replayed {
  id: string
  number: string
  title: string
  village: string
  redAt: Instant
}
interface ReplayCardProps {
  replay: {
    days: number
    issues: number
    complete: boolean
    wouldBeRed: number
    wereRed: number
    more: { count: number; issues: Replayed[] }
    fewer: { count: number; issues: Replayed[] }
  }
  now: Instant
  t: Translator<'policies'>
  format: Format
}

/** What the last month would have been under a draft: how many red, and which of them otherwise than they were. */
export function ReplayCard({ replay, now, t, format }: ReplayCardProps) {
  const { days, issues, complete, wouldBeRed, wereRed, more, fewer } = replay
  const same = more.count === 0 && fewer.count === 0
  return (
    <Card title={t('replay.title')} sub={t('replay.sub', { days, issues })} padded>
      <p className="replay-sum">{t('replay.sum', { wouldBeRed, wereRed })}</p>
      {!complete && <p className="sub">{t('replay.cut', { issues })}</p>}
      {same && <Empty title={t('replay.same')}>{t('replay.sameNote')}</Empty>}
      <Part title={t('replay.more', { count: more.count })} part={more} now={now} t={t} format={format} />
      <Part title={t('replay.fewer', { count: fewer.count })} part={fewer} now={now} t={t} format={format} />
      <p className="sub">{t('replay.how')}</p>
    </Card>
  )
}

interface PartProps {
  title: string
  part: { count: number; issues: Replayed[] }
  now: Instant
  t: Translator<'policies'>
  format: Format
}

function Part({ title, part, now, t, format }: PartProps) {
  if (part.count === 0) return null
  return (
    <section className="replay-part">
      <h3>{title}</h3>
      <Lines label={title}>
        {part.issues.map(({ id, number, title: issue, village, redAt }) => (
          <Line
            key={id}
            href={`/issues/${number}`}
            title={issue}
            sub={<Separated items={[village, number, t('replay.redAt', { at: format.instant(redAt, now) })]} />}
          />
        ))}
      </Lines>
      {part.count > part.issues.length && (
        <p className="sub">{t('replay.rest', { count: part.count - part.issues.length })}</p>
      )}
    </section>
  )
}
