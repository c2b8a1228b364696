import { notFound } from 'next/navigation'
import { Form } from '@/components/form/form'
import { OrderLines } from '@/components/postings/order-lines'
import { termWords } from '@/components/postings/term-words'
import type { PostingsWords } from '@/components/postings/words'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { Line, Lines } from '@/components/ui/lines'
import { LinkButton } from '@/components/ui/link-button'
import { Separated } from '@/components/ui/separated'
import { getMoment } from '@/lib/domains/places/scope'
import { listOrders } from '@/lib/domains/postings/queries/home'
import { getVillagePostings, listReserves, type VillagePostings } from '@/lib/domains/postings/queries/village'
import { dayOf, type Instant } from '@/lib/ground/clock'
import { VILLAGE_CODE } from '@/lib/ground/input/place-code'
import { commandPage } from '../../../command-page'
import { commentNeedAction, draftReplacementAction } from '../../actions'
import { DecideCard } from '../../decide-card'
import { MadeToast } from '../../made'
import { postingsWords } from '../../postings-words'
import { JudgeCard, NeedCard } from './need-cards'

/** A village for the organisation department: what it needs and why, who has been first secretary, and who may follow. */
export default commandPage<'/postings/villages/[code]'>('posting.view', async (actor, props) => {
  const { code } = await props.params
  const at = await getMoment(actor)
  const village = (VILLAGE_CODE.test(code) && (await getVillagePostings(actor, code, at))) || notFound()
  const { done } = await props.searchParams
  const [orders, words] = await Promise.all([listOrders(actor, { villageId: village.id }), postingsWords()])
  const { t } = words
  const { may, need } = village
  const open = orders.find(({ decidedAt, kind }) => decidedAt === null && kind === 'REPLACEMENT')
  const reserves = may.draft && village.vacant && !open ? await listReserves(actor, village.code, at) : []
  return {
    title: village.name,
    sub: t('village.sub', { township: village.township }),
    crumbs: [{ label: t('title'), href: '/postings' }],
    actions: <LinkButton href={`/villages/${village.code}`}>{t('village.toVillage')}</LinkButton>,
    children: (
      <>
        <div className="with-rail" data-rail="wide">
          <div className="stack">
            <NeedCard words={words} need={need} now={at} />
            <Card title={t('village.postings')}>
              {village.postings.length > 0 ? (
                <Postings words={words} postings={village.postings} now={at} />
              ) : (
                <Empty title={t('village.nobody')}>{t('village.nobodyText')}</Empty>
              )}
            </Card>
            {orders.length > 0 && (
              <Card title={t('posting.orders')}>
                <OrderLines words={words} label={t('posting.orders')} orders={orders} linked={false} now={at} />
              </Card>
            )}
          </div>
          <div className="stack">
            {open && may.approve && <DecideCard words={words} order={open} today={dayOf(at)} />}
            {may.draft && village.vacant && !open && (
              <Card title={t('replace.title')} padded>
                {reserves.length > 0 ? (
                  <Form
                    id="replace"
                    action={draftReplacementAction}
                    hidden={{ villageId: village.id }}
                    fields={[
                      {
                        ...{ kind: 'choice', name: 'candidateId', label: t('columns.candidate'), required: true },
                        none: t('choose'),
                        options: reserves.map(({ id, name, unit }) => ({
                          value: id,
                          label: t('person.of', { name, of: unit }),
                        })),
                      },
                      { kind: 'line', name: 'reason', label: t('replace.reason'), max: 500, required: true },
                    ]}
                    note={t('replace.text')}
                    submit={{ label: t('replace.submit'), busy: t('busy') }}
                  />
                ) : (
                  <p className="sub">{t('replace.none')}</p>
                )}
              </Card>
            )}
            {may.judge && <JudgeCard t={t} villageId={village.id} need={need.need} />}
            {may.comment && (
              <Card title={t('comment.title')} padded>
                <Form
                  id="comment"
                  action={commentNeedAction}
                  hidden={{ villageId: village.id }}
                  fields={[{ kind: 'text', name: 'text', label: t('comment.text'), max: 500, required: true }]}
                  submit={{ label: t('comment.submit'), busy: t('busy') }}
                />
              </Card>
            )}
          </div>
        </div>
        <MadeToast done={done} />
      </>
    ),
  }
})

function Postings({
  words,
  postings,
  now,
}: {
  words: PostingsWords
  postings: VillagePostings['postings']
  now: Instant
}) {
  const { t } = words
  return (
    <Lines label={t('village.postings')}>
      {postings.map((one) => (
        <Line
          key={one.id}
          href={`/postings/${one.id}`}
          title={one.name}
          strong={one.state !== 'ENDED'}
          sub={
            <Separated
              items={[
                one.unit,
                t(`posting.states.${one.state}`),
                termWords(words, one.fromOn, one.toOn ?? one.termEndsOn, now),
                one.documentNo,
              ]}
            />
          }
        />
      ))}
    </Lines>
  )
}
