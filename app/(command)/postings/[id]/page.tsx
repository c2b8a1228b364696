import { notFound } from 'next/navigation'
import { OrderLines } from '@/components/postings/order-lines'
import { termWords } from '@/components/postings/term-words'
import type { PostingsWords } from '@/components/postings/words'
import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import { LinkButton } from '@/components/ui/link-button'
import { Note } from '@/components/ui/note'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { listOpenablePeople } from '@/lib/domains/people/queries/openable'
import { getMoment } from '@/lib/domains/places/scope'
import { listOrders } from '@/lib/domains/postings/queries/home'
import { getPosting, type PostingShown } from '@/lib/domains/postings/queries/posting'
import { mayEver } from '@/lib/ground/access/seats'
import { dayOf, type Instant } from '@/lib/ground/clock'
import { Id } from '@/lib/ground/input/input'
import { commandPage } from '../../command-page'
import { DecideCard } from '../decide-card'
import { MadeToast } from '../made'
import { postingsWords } from '../postings-words'
import { DeedsCards } from './deeds-cards'
import { RelationsCard } from './posting-cards'

/** A first secretary's tenure: its term, the relations moved, what waits for a decision, and what may be proposed. */
export default commandPage<'/postings/[id]'>('posting.view', async (actor, props) => {
  const id = Id.safeParse((await props.params).id)
  const at = await getMoment(actor)
  const posting = (id.success && (await getPosting(actor, id.data, at))) || notFound()
  const [query, orders, people, words] = await Promise.all([
    props.searchParams,
    listOrders(actor, { postingId: posting.id }),
    listOpenablePeople(actor, [posting.cadreId]),
    postingsWords(),
  ])
  const { t, format } = words
  const open = orders.find(({ decidedAt }) => decidedAt === null)
  const lasts = posting.state !== 'ENDED' && !posting.toOn
  const today = dayOf(at)
  return {
    title: posting.name,
    sub: t('posting.sub', { village: posting.village.name, unit: posting.unit }),
    crumbs: [{ label: t('title'), href: '/postings' }],
    actions: people.has(posting.cadreId) && (
      <LinkButton href={`/people/${posting.cadreId}`}>{t('posting.toPerson')}</LinkButton>
    ),
    children: (
      <>
        <div className="with-rail" data-rail="wide">
          <div className="stack">
            {posting.term !== 'RUNNING' && lasts && (
              <Note>
                {posting.term === 'OVER'
                  ? t('posting.over', { day: format.day(posting.termEndsOn, at) })
                  : t('posting.ending', { day: format.day(posting.termEndsOn, at), days: posting.daysLeft })}
              </Note>
            )}
            <Card
              title={t('posting.title')}
              sub={<Tag kind="brand">{t(`posting.states.${posting.state}`)}</Tag>}
              padded
            >
              <Facts items={factsOf(posting, words, at, mayEver(actor, 'village.view'))} />
            </Card>
            <RelationsCard t={t} format={format} posting={posting} today={today} now={at} />
            {orders.length > 0 && (
              <Card title={t('posting.orders')} sub={t('count', { count: orders.length })}>
                <OrderLines words={words} label={t('posting.orders')} orders={orders} linked={false} now={at} />
              </Card>
            )}
          </div>
          <div className="stack">
            {open && posting.may.approve && <DecideCard actor={actor} words={words} order={open} today={today} />}
            {lasts && !open && (await DeedsCards({ actor, words, posting, asked: query.do, at }))}
          </div>
        </div>
        <MadeToast done={query.done} />
      </>
    ),
  }
})

function factsOf(posting: PostingShown, words: PostingsWords, now: Instant, linked: boolean) {
  const { t, format } = words
  const {
    village,
    documentNo,
    candidateId,
    draftedBy,
    approvedBy,
    reason,
    endKind,
    endReason,
    fromOn,
    termEndsOn,
    toOn,
  } = posting
  const place = `${village.township}${village.name}`
  const day = (on: string) => format.day(on, now)
  return [
    {
      label: t('columns.village'),
      value: linked ? <TextLink href={`/villages/${village.code}`}>{place}</TextLink> : place,
    },
    { label: t('columns.unit'), value: posting.unit },
    { label: t('posting.term'), value: termWords(words, fromOn, termEndsOn, now) },
    { label: t('posting.ended'), value: toOn && t('posting.endedOn', { day: day(toOn), kind: endKind ?? 'none' }) },
    { label: t('posting.endReason'), value: endReason },
    { label: t('posting.document'), value: documentNo },
    { label: t('posting.reason'), value: reason },
    { label: t('posting.drafted'), value: draftedBy },
    { label: t('posting.approved'), value: approvedBy },
    {
      label: t('posting.file'),
      value: candidateId && <TextLink href={`/postings/candidates/${candidateId}`}>{t('posting.toFile')}</TextLink>,
    },
  ]
}
