import { WaitingCard } from '@/components/dashboards/waiting-card'
import type { Words } from '@/components/dashboards/words'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { LinkButton } from '@/components/ui/link-button'
import type { turnsOf } from '@/lib/across/reminders/list'
import { listWaiting } from '@/lib/domains/issues/queries/waiting'
import type { Actor } from '@/lib/ground/access/actor'
import { mayEver } from '@/lib/ground/access/seats'
import type { Translator } from '@/lib/ground/i18n/translator'

const SHOWN = 5

interface Given {
  actor: Actor
  reminders: ReturnType<typeof turnsOf>
  words: Words
  t: Translator<'today'>
  /** Something else waits already: then it need not be said that no issue does. */
  quiet: boolean
}

/** The issues whose turn is this person's, by kind; where nothing waits at all, it says so. */
export async function WaitingForMe({ actor, reminders, words, t, quiet }: Given) {
  if (reminders.length === 0) return quiet ? null : <NothingWaits mayList={mayEver(actor, 'issue.view')} t={t} />
  const waiting = await listWaiting(
    actor,
    reminders.map(({ kind }) => kind),
    SHOWN,
  )
  return (
    <div className="stack">
      {reminders.map(({ kind, count, href }) => {
        const lines = waiting[kind] ?? []
        return (
          <WaitingCard
            key={kind}
            words={words}
            title={t(`kinds.${kind}`)}
            count={t('count', { count })}
            lines={lines}
            action={t(`actions.${kind}`)}
            more={count > lines.length ? { href, label: t('more', { count: count - lines.length }) } : undefined}
          />
        )
      })}
    </div>
  )
}

function NothingWaits({ mayList, t }: { mayList: boolean; t: Translator<'today'> }) {
  return (
    <Card label={t('title')}>
      {mayList ? (
        <Empty title={t('nothing')} action={<LinkButton href="/issues">{t('toList')}</LinkButton>}>
          {t('nothingText')}
        </Empty>
      ) : (
        <Empty title={t('noBusiness')} action={<LinkButton href="/account">{t('toAccount')}</LinkButton>}>
          {t('noBusinessText')}
        </Empty>
      )}
    </Card>
  )
}
