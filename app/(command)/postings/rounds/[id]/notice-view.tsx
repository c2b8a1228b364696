import type { PostingsWords } from '@/components/postings/words'
import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import { getPostingPolicy } from '@/lib/domains/postings/queries/policy'
import type { RoundShown } from '@/lib/domains/postings/queries/round'
import type { Actor } from '@/lib/ground/access/actor'
import { mayEver } from '@/lib/ground/access/seats'
import { dayOf, type Instant } from '@/lib/ground/clock'
import { FindingCards, ObjectionCard, ObjectionsCard } from './objection-cards'
import { ApproveCard, CloseCard, ReturnCard, SubmitCard } from './plan-cards'

interface NoticeViewProps {
  actor: Actor
  words: PostingsWords
  round: RoundShown
  at: Instant
}

/** Public notice, objections, approval: each step with who may take it and what stands against it. */
export async function NoticeView({ actor, words, round, at }: NoticeViewProps) {
  const today = dayOf(at)
  const open = round.phase === 'APPLYING' || round.phase === 'MATCHING'
  const onNotice = round.phase === 'NOTICE' || round.phase === 'DECISION'
  const { draft, approve } = round.may
  const { noticeDays } = await getPostingPolicy(actor, round.countyId, at)
  return (
    <div className="with-rail" data-rail="wide">
      <div className="stack">
        <NoticeFacts words={words} round={round} at={at} {...(open && { noticeDays })} />
        <ObjectionsCard words={words} round={round} at={at} />
        {draft && onNotice && <FindingCards words={words} round={round} />}
      </div>
      <div className="stack">
        {draft && open && <SubmitCard words={words} round={round} noticeDays={noticeDays} />}
        {onNotice && mayEver(actor, 'posting.approve') && (
          <ApproveCard words={words} round={round} at={at} today={today} />
        )}
        {onNotice && approve && <ReturnCard words={words} round={round} />}
        {onNotice && draft && <ObjectionCard words={words} round={round} today={today} />}
        {open && draft && <CloseCard words={words} round={round} />}
      </div>
    </div>
  )
}

interface NoticeFactsProps extends Omit<NoticeViewProps, 'actor'> {
  /** How long the notice will be, where it has not begun. */
  noticeDays?: number
}

function NoticeFacts({ words: { t, format }, round, at, noticeDays }: NoticeFactsProps) {
  const pairs = round.villages.filter(({ pair }) => pair).length
  const { noticeFromOn: from, noticeToOn: to } = round
  return (
    <Card title={t('notice.title')} padded>
      {noticeDays !== undefined && <p>{t('notice.notYet', { days: noticeDays })}</p>}
      <Facts
        items={[
          {
            label: t('notice.days'),
            value: from && to && t('notice.fromTo', { from: format.day(from, at), to: format.day(to, at) }),
          },
          { label: t('notice.submittedBy'), value: round.submittedBy },
          { label: t('notice.approvedBy'), value: round.approvedBy },
          { label: t('notice.closeReason'), value: round.closeReason },
          { label: t('columns.villages'), value: t('notice.pairs', { pairs, villages: round.villages.length }) },
        ]}
      />
    </Card>
  )
}
