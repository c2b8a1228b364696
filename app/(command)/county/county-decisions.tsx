import { type Decision, DecisionsCard } from '@/components/dashboards/decisions'
import { getPendingExtensions, getPendingTriage, getProposedCommon } from '@/lib/across/dashboards/queries/for-decision'
import { issueListHref } from '@/lib/domains/issues/filter'
import type { CountyScope } from '@/lib/domains/places/scope'
import { inView, type RosterVillage } from '@/lib/domains/teams/rules/roster'
import type { Actor } from '@/lib/ground/access/actor'
import { mayEver } from '@/lib/ground/access/seats'
import type { Instant } from '@/lib/ground/clock'
import { formatter } from '@/lib/ground/i18n/format'
import { translator } from '@/lib/ground/i18n/translator'

const UNITS_NAMED = 2

interface Given {
  actor: Actor
  county: CountyScope
  roster: RosterVillage[]
  at: Instant
  /** How much of a kind stands among this person's own already: where that is all of it, it is not said again. */
  own?: Partial<Record<'extensions' | 'triage' | 'common', number>>
}

/** What waits for the county: extensions, triage, common issues, commanders whose rank does not fit, terms that end. */
export async function CountyDecisions({ actor, county, roster, at, own = {} }: Given) {
  const [extensions, triage, common, t, format] = await Promise.all([
    getPendingExtensions(actor, county, at),
    getPendingTriage(actor, county, at),
    getProposedCommon(actor, county),
    translator('county'),
    formatter(),
  ])
  const named = extensions.units
    .slice(0, UNITS_NAMED)
    .map(({ name, count }) => t('unitCount', { unit: name, count }))
    .join(t('and'))
  const day = extensions.firstDueAt ? format.day(extensions.firstDueAt, at) : ''
  const all: Decision[] = [
    {
      key: 'extensions',
      title: t('extensions'),
      count: extensions.count,
      note: named ? t('extensionsNote', { units: named, day }) : t('extensionsNoteBare', { day }),
      href: issueListHref({ extension: 'county' }),
    },
    {
      key: 'triage',
      title: t('triage'),
      count: triage.count,
      note: triage.late > 0 ? t('triageLate', { late: triage.late }) : t('triageNote'),
      href: issueListHref({ stage: 'REPORTED', level: 'COUNTY' }),
    },
    {
      key: 'common',
      title: t('common'),
      count: common?.count ?? 0,
      note: common?.latest ? t('commonNote', common.latest) : '',
      href: '/common-issues',
    },
    {
      key: 'mismatch',
      title: t('mismatch'),
      count: mayEver(actor, 'appointment.view') ? inView(roster, 'mismatch').length : 0,
      note: t('mismatchNote'),
      href: '/county/villages?show=mismatch',
    },
    {
      key: 'term',
      title: t('term'),
      count: mayEver(actor, 'posting.view') ? inView(roster, 'term').length : 0,
      note: t('termNote'),
      href: '/county/villages?show=term',
    },
  ]
  const decisions = all.filter(({ key, count }) => count !== own[key as keyof typeof own])
  const total = decisions.reduce((sum, { count }) => sum + count, 0)
  return (
    <DecisionsCard
      title={t('forDecision')}
      total={t('decisionCount', { count: total })}
      decisions={decisions}
      nothing={{ title: t('nothingToDecide'), text: t('nothingToDecideText') }}
    />
  )
}
