import { Card } from '@/components/ui/card'
import { Tag } from '@/components/ui/tag'
import type { StatusChangeShown } from '@/lib/domains/households/shown'
import type { RegisterWords } from '@/lib/domains/households/words'

interface StatusCardProps {
  words: RegisterWords
  statusChanges: StatusChangeShown[]
  now: Date
  more?: React.ReactNode
  /** What can be done about the open one. */
  actions?: React.ReactNode
}

/** Changes of status: what is proposed and who has said what of it, and those decided. */
export function StatusCard({ words, statusChanges, now, more, actions }: StatusCardProps) {
  const { t } = words
  return (
    <Card title={t('status.title')} more={more} padded>
      <ul className="status-changes">
        {statusChanges.map((change) => (
          <li key={change.id}>
            <p>
              <b>{t('status.line', { from: status(words, change.from), to: status(words, change.to) })}</b>{' '}
              <Tag kind={change.stage === 'APPROVED' ? 'brand' : 'outline'}>{t(`changing.${change.stage}`)}</Tag>
            </p>
            <p>{t('status.reason', { reason: change.reason })}</p>
            {change.remark && <p>{t('status.remark', { remark: change.remark })}</p>}
            <p className="sub">{stepsOf(words, change, now).join(t('join'))}</p>
          </li>
        ))}
      </ul>
      {actions}
    </Card>
  )
}

function status({ t, issues }: RegisterWords, { status: code, monitor }: StatusChangeShown['from']): string {
  const word = issues(`household.statuses.${code}`)
  return monitor ? t('status.withMonitor', { status: word, monitor: issues(`household.monitors.${monitor}`) }) : word
}

function stepsOf({ t, format }: RegisterWords, { stage, proposed, looked, decided }: StatusChangeShown, now: Date) {
  const step = (key: 'proposed' | 'looked' | 'approved' | 'declined', { by, at }: { by: string; at: Date }) =>
    t(`status.${key}`, { who: by, day: format.day(at, now) })
  return [
    step('proposed', proposed),
    ...(looked ? [step('looked', looked)] : []),
    ...(decided ? [step(stage === 'APPROVED' ? 'approved' : 'declined', decided)] : []),
  ]
}
