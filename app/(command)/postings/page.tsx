import { OrderLines } from '@/components/postings/order-lines'
import { ServingTable } from '@/components/postings/serving-table'
import { VacancyTable } from '@/components/postings/vacancy-table'
import type { PostingsWords } from '@/components/postings/words'
import { Band } from '@/components/ui/band'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { Line, Lines } from '@/components/ui/lines'
import { LinkButton } from '@/components/ui/link-button'
import { Stat } from '@/components/ui/stat'
import { Tabs } from '@/components/ui/tabs'
import { listOpenablePeople } from '@/lib/domains/people/queries/openable'
import { getMoment } from '@/lib/domains/places/scope'
import { listOrders, listRounds, listServing, listVacancies, type RoundLine } from '@/lib/domains/postings/queries/home'
import { mayEver, seatsFor } from '@/lib/ground/access/seats'
import { dayOf, type Instant } from '@/lib/ground/clock'
import { commandPage } from '../command-page'
import { MadeToast } from './made'
import { postingsWords } from './postings-words'
import { roundSub } from './round-sub'

/** First secretaries: which villages want one, who serves until when, the rounds, what waits for a decision. */
export default commandPage<'/postings'>('posting.view', async (actor, { searchParams }) => {
  const { view, done } = await searchParams
  const at = await getMoment(actor)
  const [serving, rounds, orders, words] = await Promise.all([
    listServing(actor, at),
    listRounds(actor, at),
    listOrders(actor, { undecided: true }),
    postingsWords(),
  ])
  const { t } = words
  const vacancies = await listVacancies(actor, serving, at)
  const openable = await listOpenablePeople(
    actor,
    serving.map(({ cadreId }) => cadreId),
  )
  const unmoved = serving.filter((one) => !one.partyMoved || !one.personnelMoved)
  const shown = view === 'unmoved' ? unmoved : serving
  const places = seatsFor(actor, 'posting.view').some(({ reach }) => ['C', 'T', 'V'].includes(reach))
  const showServing = !places || view === 'serving' || view === 'unmoved'
  const today = dayOf(at)
  return {
    title: t('title'),
    sub: t(places ? 'home.sub' : 'home.subPeople'),
    actions: mayEver(actor, 'round.draft') && (
      <LinkButton variant="primary" icon="plus" href="/postings/rounds/new">
        {t('home.open')}
      </LinkButton>
    ),
    children: (
      <>
        <div className="stack">
          {places && (
            <div className="posting-band">
              <Band label={t('title')}>
                <Stat
                  label={t('home.nobody')}
                  value={String(vacancies.filter((one) => !one.serving).length)}
                  unit={t('home.villages')}
                />
                <Stat
                  label={t('home.ending')}
                  definition={t('home.endingText')}
                  value={String(vacancies.filter((one) => one.serving).length)}
                  unit={t('home.villages')}
                />
                <Stat
                  label={t('home.unmoved')}
                  definition={t('home.unmovedText')}
                  value={String(unmoved.length)}
                  unit={t('home.people')}
                  href="/postings?view=unmoved"
                />
                <Stat label={t('home.waiting')} value={String(orders.length)} unit={t('home.matters')} />
              </Band>
            </div>
          )}
          <div className="with-rail" data-rail="wide">
            <Card title={places ? undefined : t('home.ourPeople')} label={t('title')}>
              {places && (
                <Tabs
                  label={t('title')}
                  items={[
                    {
                      href: '/postings',
                      label: t('home.vacant'),
                      count: String(vacancies.length),
                      current: !showServing,
                    },
                    {
                      href: '/postings?view=serving',
                      label: t('home.serving'),
                      count: String(serving.length),
                      current: showServing && view !== 'unmoved',
                    },
                    {
                      href: '/postings?view=unmoved',
                      label: t('home.unmoved'),
                      count: String(unmoved.length),
                      current: view === 'unmoved',
                    },
                  ]}
                />
              )}
              {showServing ? (
                shown.length > 0 ? (
                  <ServingTable words={words} lines={shown} openable={openable} today={today} />
                ) : (
                  <Empty title={t(places ? 'home.allMoved' : 'home.nobodySent')}>
                    {!places && t('home.nobodySentText')}
                  </Empty>
                )
              ) : vacancies.length > 0 ? (
                <VacancyTable words={words} lines={vacancies} openable={openable} today={today} />
              ) : (
                <Empty title={t('home.noVacancy')}>{t('home.noVacancyText')}</Empty>
              )}
            </Card>
            <div className="stack">
              <Rounds words={words} rounds={rounds} now={at} />
              {(orders.length > 0 || mayEver(actor, 'posting.approve')) && (
                <Card
                  title={t('home.waiting')}
                  sub={orders.length > 0 ? t('count', { count: orders.length }) : undefined}
                >
                  {orders.length > 0 ? (
                    <OrderLines words={words} label={t('home.waiting')} orders={orders} linked now={at} />
                  ) : (
                    <Empty title={t('home.nothingWaits')} />
                  )}
                </Card>
              )}
            </div>
          </div>
        </div>
        <MadeToast done={done} />
      </>
    ),
  }
})

function Rounds({ words, rounds, now }: { words: PostingsWords; rounds: RoundLine[]; now: Instant }) {
  const { t } = words
  return (
    <Card title={t('home.rounds')}>
      {rounds.length > 0 ? (
        <Lines label={t('home.rounds')}>
          {rounds.map((round) => (
            <Line
              key={round.id}
              href={`/postings/rounds/${round.id}`}
              title={round.title}
              strong={round.phase !== 'CLOSED'}
              sub={roundSub(words, round, now)}
            />
          ))}
        </Lines>
      ) : (
        <Empty title={t('home.noRounds')}>{t('home.noRoundsText')}</Empty>
      )}
    </Card>
  )
}
