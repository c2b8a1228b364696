import type { PostingsWords } from '@/components/postings/words'
import { Card } from '@/components/ui/card'
import { Line, Lines } from '@/components/ui/lines'
import { LinkButton } from '@/components/ui/link-button'
import { getPostingPolicy } from '@/lib/domains/postings/queries/policy'
import { listOthersServing, listVacantVillages, type PostingShown } from '@/lib/domains/postings/queries/posting'
import { termEnd } from '@/lib/domains/postings/rules/term'
import type { Actor } from '@/lib/ground/access/actor'
import { addDays, type Instant } from '@/lib/ground/clock'
import { ExchangeForm, ExtensionForm, RecallForm, TermEndForm, TransferForm } from './deed-forms'

const DEEDS = ['extension', 'termEnd', 'transfer', 'exchange', 'recall'] as const
type Deed = (typeof DEEDS)[number]

interface DeedsCardsProps {
  actor: Actor
  words: PostingsWords
  posting: PostingShown
  /** Which of them the address asks for. */
  asked: string | string[] | undefined
  at: Instant
}

/** What may be drafted or proposed about a tenure: a list to choose from, and the form of the one that is chosen. */
export async function DeedsCards({ actor, words, posting, asked, at }: DeedsCardsProps) {
  const { t } = words
  const deeds = DEEDS.filter((deed) => mayNow(deed, posting))
  const chosen = deeds.find((deed) => deed === asked) ?? (deeds.length === 1 ? deeds[0] : undefined)
  const base = `/postings/${posting.id}` as const
  return (
    <>
      {chosen && (
        <Card
          title={t(`deeds.names.${chosen}`)}
          more={
            deeds.length > 1 && (
              <LinkButton variant="quiet" size="small" href={base} scroll={false}>
                {t('deeds.leave')}
              </LinkButton>
            )
          }
          padded
        >
          {await formOf(chosen)}
        </Card>
      )}
      {deeds.length > 1 && (
        <Card title={t('deeds.title')}>
          <Lines label={t('deeds.title')}>
            {deeds
              .filter((deed) => deed !== chosen)
              .map((deed) => (
                <Line
                  key={deed}
                  href={`${base}?do=${deed}`}
                  title={t(`deeds.names.${deed}`)}
                  sub={t(`deeds.texts.${deed}`)}
                />
              ))}
          </Lines>
        </Card>
      )}
    </>
  )

  async function formOf(deed: Deed) {
    const about = { t, postingId: posting.id }
    switch (deed) {
      case 'recall':
        return <RecallForm {...about} />
      case 'termEnd':
        return <TermEndForm {...about} />
      case 'transfer': {
        const villages = await listVacantVillages(actor, at)
        return villages.length > 0 ? (
          <TransferForm {...about} villages={villages.filter(({ id }) => id !== posting.village.id)} />
        ) : (
          <p className="sub">{t('transfer.none')}</p>
        )
      }
      case 'exchange':
        return <ExchangeForm {...about} others={await listOthersServing(actor, posting.id, at)} />
      case 'extension': {
        const { termYears } = await getPostingPolicy(actor, actor.countyId, at)
        const { fullDay } = words.format
        const last = termEnd(posting.termEndsOn, termYears)
        const help = t('extension.help', { day: fullDay(posting.termEndsOn), latest: fullDay(last) })
        return <ExtensionForm {...about} first={addDays(posting.termEndsOn, 1)} last={last} help={help} />
      }
    }
  }
}

function mayNow(deed: Deed, { may, term, state }: PostingShown): boolean {
  if (deed === 'recall') return may.recall
  if (deed === 'termEnd') return may.draft && term !== 'RUNNING'
  return may.draft && (deed !== 'exchange' || state === 'SERVING')
}
