import { notFound } from 'next/navigation'
import { Steps } from '@/components/postings/steps'
import type { PostingsWords } from '@/components/postings/words'
import { Band } from '@/components/ui/band'
import { LinkButton } from '@/components/ui/link-button'
import { Note } from '@/components/ui/note'
import { Stat } from '@/components/ui/stat'
import { Tabs } from '@/components/ui/tabs'
import { getMoment } from '@/lib/domains/places/scope'
import { getRound, type RoundShown } from '@/lib/domains/postings/queries/round'
import { mainNeed, type NeedKind } from '@/lib/domains/postings/rules/need'
import { changeOf } from '@/lib/domains/postings/rules/trial'
import { Trial } from '@/lib/domains/postings/schema'
import { Id } from '@/lib/ground/input/input'
import { commandPage } from '../../../command-page'
import { MadeToast } from '../../made'
import { postingsWords } from '../../postings-words'
import { CandidatesView } from './candidates-view'
import { NoticeView } from './notice-view'
import { type PlanAsked, PlanView } from './plan-view'

const VIEWS = ['plan', 'candidates', 'notice'] as const

/** A round: its plan with what-if, its candidates, its public notice and approval. */
export default commandPage<'/postings/rounds/[id]'>('posting.view', async (actor, props) => {
  const id = Id.safeParse((await props.params).id)
  const at = await getMoment(actor)
  const round = (id.success && (await getRound(actor, id.data, at))) || notFound()
  const query = await props.searchParams
  const words = await postingsWords()
  const { t } = words
  const view = VIEWS.find((one) => one === query.view) ?? 'plan'
  const base = `/postings/rounds/${round.id}`
  const counts = { plan: round.villages.length, candidates: round.candidates.length, notice: round.objections.length }
  return {
    title: round.title,
    sub: <Steps label={t('round.steps')} steps={stepsOf(round, words)} />,
    phoneSub: t(`phases.${round.phase}`),
    crumbs: [{ label: t('title'), href: '/postings' }],
    actions: (
      <>
        {round.may.recommend && <LinkButton href={`${base}/recommend`}>{t('round.recommend')}</LinkButton>}
        {round.own ? (
          <LinkButton href={`/postings/candidates/${round.own}`}>{t('round.own')}</LinkButton>
        ) : (
          round.may.apply && <LinkButton href={`${base}/apply`}>{t('round.apply')}</LinkButton>
        )}
      </>
    ),
    children: (
      <>
        <div className="stack">
          {round.whole && <RoundBand words={words} round={round} />}
          <Tabs
            label={round.title}
            items={VIEWS.filter((one) => one !== 'notice' || round.whole).map((one) => ({
              href: one === 'plan' ? base : `${base}?view=${one}`,
              label: t(`round.views.${one}`),
              count: one === 'notice' && counts.notice === 0 ? undefined : String(counts[one]),
              current: one === view,
            }))}
          />
          {round.left.map(({ name, into, onDay }) => (
            <Note key={name}>{t('round.left', { name, into, day: words.format.day(onDay, at) })}</Note>
          ))}
          {view === 'plan' && (await PlanView({ actor, words, round, looked: lookedAt(query), at }))}
          {view === 'candidates' && (await CandidatesView({ actor, words, round, at }))}
          {view === 'notice' && round.whole && (await NoticeView({ actor, words, round, at }))}
        </div>
        <MadeToast done={query.done} />
      </>
    ),
  }
})

/** What of the plan is looked at or tried, from the address; what it does not say rightly is left out. */
function lookedAt(query: Record<string, string | string[] | undefined>): PlanAsked {
  const asked = Object.fromEntries(
    ['change', 'villageId', 'otherVillageId', 'candidateId'].flatMap((name) =>
      typeof query[name] === 'string' ? [[name, query[name]]] : [],
    ),
  ) as Record<string, string>
  const trial = Trial.safeParse(asked)
  const id = (value: unknown) => {
    const parsed = Id.safeParse(value)
    return parsed.success ? { id: parsed.data } : {}
  }
  const village = id(query.village).id
  const swap = id(query.swap).id
  return {
    ...(village && { village }),
    ...(swap && { swap }),
    change: trial.success ? changeOf(trial.data) : null,
    asked,
  }
}

function stepsOf(round: RoundShown, { t }: PostingsWords) {
  const order = ['APPLYING', 'MATCHING', 'NOTICE', 'DECISION', 'CLOSED'] as const
  const here = order.indexOf(round.phase)
  return order.slice(0, 4).map((phase, place) => ({
    label: t(`phases.${phase}`),
    state: place < here ? ('done' as const) : place === here ? ('now' as const) : ('ahead' as const),
  }))
}

function RoundBand({ words: { t, format }, round }: { words: PostingsWords; round: RoundShown }) {
  const pairs = round.villages.filter(({ pair }) => pair)
  const ready = round.candidates.filter((one) => one.ready).length
  const fitting = pairs.filter(({ need, pair }) => {
    const person = round.candidates.find(({ id }) => id === pair?.candidateId)
    return need && person && CATEGORY_OF[mainNeed(need.need)] === person.unitCategory
  }).length
  return (
    <div className="posting-band">
      <Band label={round.title}>
        <Stat
          label={t('band.villages')}
          value={String(round.villages.length)}
          note={t('band.until', { day: format.day(round.closesOn) })}
        />
        <Stat
          label={t('band.ready')}
          definition={t('band.readyText')}
          value={String(ready)}
          unit={`/ ${round.candidates.length}`}
          href={`/postings/rounds/${round.id}?view=candidates`}
        />
        <Stat label={t('band.placed')} value={String(pairs.length)} unit={`/ ${round.villages.length}`} />
        <Stat
          label={t('band.fitting')}
          definition={t('band.fittingText')}
          value={String(fitting)}
          unit={`/ ${pairs.length}`}
        />
        <Stat
          label={t('band.total')}
          definition={t('band.totalText')}
          value={String(pairs.reduce((sum, { pair }) => sum + (pair?.points ?? 0), 0))}
        />
        <p className="sub">{t('band.rules')}</p>
      </Band>
    </div>
  )
}

/** Which kind of unit answers which need (DOMAIN.md N4). */
const CATEGORY_OF: Record<NeedKind, string> = {
  weak: 'PARTY_MASS',
  poor: 'ECONOMIC',
  disorderly: 'POLITICAL_LEGAL',
  industry: 'AGRICULTURE',
}
