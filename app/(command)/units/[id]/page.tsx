import { notFound } from 'next/navigation'
import { HeadlineBand } from '@/components/dashboards/headline'
import { PrintButton } from '@/components/dashboards/print-button'
import { UnitIssueTable } from '@/components/dashboards/unit-issue-table'
import { UnitPeopleTable } from '@/components/dashboards/unit-people-table'
import { ResultsCard } from '@/components/people/results-card'
import { UnitProposals } from '@/components/teams/unit-proposals'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { LinkButton } from '@/components/ui/link-button'
import { Stat } from '@/components/ui/stat'
import { Toast } from '@/components/ui/toast'
import { getHeadline } from '@/lib/across/dashboards/queries/headline'
import { listUnitIssues } from '@/lib/across/dashboards/queries/unit-issues'
import { listPeopleInVillages } from '@/lib/across/dashboards/queries/unit-people'
import { figuresOf } from '@/lib/domains/issues/figures/figures-of'
import { issueListHref } from '@/lib/domains/issues/filter'
import { listOpenable } from '@/lib/domains/people/queries/openable'
import { listResults } from '@/lib/domains/people/queries/results'
import { boundThrough } from '@/lib/domains/people/rules/posts'
import { findUnit, getMoment } from '@/lib/domains/places/scope'
import { listUnitProposals, proposableTeams, proposesFor } from '@/lib/domains/teams/queries/unit-proposals'
import { dayOf } from '@/lib/ground/clock'
import { currentLocale } from '@/lib/ground/i18n/locale'
import { translator } from '@/lib/ground/i18n/translator'
import { Id } from '@/lib/ground/input/input'
import { commandPage } from '../../command-page'
import { peopleWords } from '../../people/people-words'
import { ProposalDialog } from './proposal-dialog'

/** A unit: what it leads and assists by light and deadline, how soon it answers, where its people are. */
export default commandPage<'/units/[id]'>('unit.view', async (actor, props) => {
  const [{ id: asked }, query] = await Promise.all([props.params, props.searchParams])
  const id = Id.safeParse(asked)
  const unit = (id.success && (await findUnit(actor, id.data))) || notFound()
  const at = await getMoment(actor)
  const proposes = proposesFor(actor, unit)
  const here = `/units/${unit.id}`
  const figures = await figuresOf(actor, unit, at)
  const [{ led, assisted }, people] = await Promise.all([
    listUnitIssues(actor, unit, at),
    listPeopleInVillages(actor, unit, at),
  ])
  const [headline, results, linked, words, t, teams, proposals, endable] = await Promise.all([
    getHeadline(actor, unit, figures, at),
    listResults(actor, unit.countyId, boundThrough(people), at),
    listOpenable(
      actor,
      people.map(({ village }) => village.code),
    ),
    peopleWords(),
    translator('unit'),
    translator('unitTeams'),
    listUnitProposals(actor, unit, at, await currentLocale()),
    proposableTeams(actor, unit, people, at),
  ])
  const { format } = words
  return {
    title: unit.shortName,
    sub: t('asOf', { name: unit.name, time: format.asOf(at) }),
    phoneSub: unit.name,
    actions: <PrintButton label={t('print')} />,
    children: (
      <>
        {proposes && (await ProposalDialog({ actor, unit, people, query, now: at }))}
        <HeadlineBand words={words} headline={headline} within={{ lead: unit.id }}>
          <Stat
            label={t('inVillages')}
            definition={t('inVillagesDefinition')}
            value={format.number(new Set(people.map(({ cadreId }) => cadreId)).size)}
            unit={words.stats('people')}
            href="#people"
            note={t('commanders', { count: people.filter(({ commander }) => commander).length })}
          />
        </HeadlineBand>
        <div className="stack">
          <Card
            title={t('led')}
            sub={t('issueCount', { count: led.count })}
            more={led.count > 0 ? { href: issueListHref({ lead: unit.id }), label: t('all') } : undefined}
          >
            {led.count > 0 ? (
              <UnitIssueTable words={words} caption={t('led')} lines={led.lines} now={at} />
            ) : (
              <Empty title={t('nothingLed')}>{t('nothingLedText')}</Empty>
            )}
          </Card>
          {assisted.count > 0 && (
            <Card
              title={t('assisted')}
              sub={t('issueCount', { count: assisted.count })}
              more={{
                href: issueListHref({ unit: unit.id }),
                label: t('withLed', { count: led.count + assisted.count }),
              }}
            >
              <UnitIssueTable words={words} caption={t('assisted')} lines={assisted.lines} now={at} leads />
            </Card>
          )}
          <div id="people">
            <Card
              title={t('people')}
              sub={t('peopleSub', { day: format.day(at) })}
              more={
                proposes && (
                  <LinkButton size="small" href={`${here}?do=propose`} scroll={false} icon="plus">
                    {teams('propose')}
                  </LinkButton>
                )
              }
            >
              {people.length > 0 ? (
                <UnitPeopleTable words={words} t={t} people={people} linked={linked} today={dayOf(at)} asks={asksOf} />
              ) : (
                <Empty title={t('nobody')} />
              )}
            </Card>
          </div>
          {proposals.length > 0 && <UnitProposals t={teams} format={format} proposals={proposals} now={at} />}
          {people.length > 0 && (
            <ResultsCard
              words={words}
              title={words.people('resultsOf')}
              results={results}
              linked={linked}
              today={dayOf(at)}
            />
          )}
        </div>
        {query.done === 'proposed' && <Toast>{teams('made')}</Toast>}
      </>
    ),
  }

  function asksOf({ teams: held }: (typeof people)[number]) {
    return held
      .filter(({ id, ends }) => !ends && endable.has(id))
      .map(({ id }) => ({ href: `${here}?do=proposeEnd&member=${id}`, label: teams('proposeEnd') }))
  }
})
