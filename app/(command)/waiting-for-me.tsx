import { WaitingCard } from '@/components/dashboards/waiting-card'
import type { Words } from '@/components/dashboards/words'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { LinkButton } from '@/components/ui/link-button'
import { issueListHref } from '@/lib/domains/issues/filter'
import { countWaiting, listWaiting, WAITING_KINDS, type WaitingKind } from '@/lib/domains/issues/queries/waiting'
import type { Actor } from '@/lib/ground/access/actor'
import { mayEver } from '@/lib/ground/access/seats'
import type { Translator } from '@/lib/ground/i18n/translator'

const SHOWN = 5

/** Requests for more time are decided on: they stand among the decisions. */
type ShownKind = Exclude<WaitingKind, 'extension'>
const SHOWN_KINDS = WAITING_KINDS.filter((kind): kind is ShownKind => kind !== 'extension')

/** Where all of a kind are listed, among what waits. */
const STAGE_OF: Record<ShownKind, Parameters<typeof issueListHref>[0]> = {
  triage: { stage: 'REPORTED' },
  handle: { stage: 'HANDLING' },
  sign: { stage: 'AWAITING_VERIFICATION' },
}

interface Given {
  actor: Actor
  words: Words
  t: Translator<'today'>
  /** Something else waits already: then it need not be said that no issue does. */
  quiet: boolean
}

/** The issues whose turn is this person's, by kind; where nothing waits at all, it says so. */
export async function WaitingForMe({ actor, words, t, quiet }: Given) {
  const counts = await countWaiting(actor)
  const kinds = await Promise.all(
    SHOWN_KINDS.filter((kind) => counts[kind] > 0).map(async (kind) => ({
      kind,
      lines: await listWaiting(actor, kind, SHOWN),
    })),
  )
  if (kinds.length === 0) return quiet ? null : <NothingWaits mayList={mayEver(actor, 'issue.view')} t={t} />
  return (
    <div className="stack">
      {kinds.map(({ kind, lines }) => (
        <WaitingCard
          key={kind}
          words={words}
          title={t(`kinds.${kind}`)}
          count={t('count', { count: counts[kind] })}
          lines={lines}
          action={t(`actions.${kind}`)}
          more={
            counts[kind] > lines.length
              ? {
                  href: issueListHref({ view: 'waiting', ...STAGE_OF[kind] }),
                  label: t('more', { count: counts[kind] - lines.length }),
                }
              : undefined
          }
        />
      ))}
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
