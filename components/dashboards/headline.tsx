import type { ReactNode } from 'react'
import { Band, FourLights } from '@/components/ui/band'
import { LIGHTS } from '@/components/ui/mark'
import { StackedBar } from '@/components/ui/stacked-bar'
import { Stat, StatPair } from '@/components/ui/stat'
import { TextLink } from '@/components/ui/text-link'
import type { Headline } from '@/lib/across/dashboards/shown'
import { type IssueFilter, issueListHref } from '@/lib/domains/issues/filter'
import type { Figure } from '@/lib/ground/figures'
import type { Words } from './words'

interface HeadlineBandProps {
  words: Words
  headline: Headline
  /** What narrows a list to the place or unit of the band. */
  within: Partial<IssueFilter>
  /** The last cell: commanders and teams. */
  children?: ReactNode
}

/** The headline band of a county, a township or a unit: every figure leads to its list. */
export function HeadlineBand({ words, headline, within, children }: HeadlineBandProps) {
  const { stats: t, ui, format } = words
  const { open, flow, response, solving } = headline
  const list = (filter: Partial<IssueFilter>) => issueListHref({ ...within, ...filter })
  const reported = list({ view: 'all', reportedFrom: response.from, reportedTo: flow.today })
  return (
    <Band label={t('headline')}>
      <FourLights
        all={{
          label: t('open'),
          definition: t('openDefinition'),
          value: format.number(open.open),
          href: list({}),
        }}
        lights={LIGHTS.map((light) => ({
          label: ui(`light.${light}`),
          light,
          value: format.number(open[light]),
          href: list({ light: [light] }),
        }))}
        bar={<StackedBar counts={open} label={lightBar(words, open)} />}
      />
      <Stat
        label={t('overdue')}
        definition={t('overdueDefinition')}
        value={format.number(open.overdue)}
        href={list({ view: 'overdue' })}
        note={oldestNote(words, headline)}
      />
      <Stat
        label={t('reportedToday')}
        definition={t('reportedTodayDefinition')}
        value={format.number(flow.reportedToday)}
        href={list({ view: 'all', reportedFrom: flow.today, reportedTo: flow.today })}
        note={
          <>
            {t('closedRecently')}{' '}
            <TextLink
              className="stat-note-link"
              href={list({ view: 'closed', closedFrom: flow.closedFrom, closedTo: flow.today })}
            >
              {format.number(flow.closedRecently)}
            </TextLink>
          </>
        }
      />
      <Stat
        label={t('response')}
        definition={t('responseDefinition', {
          from: format.day(response.from, flow.today),
          reported: response.reported,
          cases: response.responseMedian.cases,
          spot: response.onTheSpot,
        })}
        value={inHours(words, response.responseMedian)}
        unit={t('hours')}
        href={reported}
        note={responseNote(words, response.responseP90)}
      />
      <StatPair
        figures={[
          {
            label: t('onSite'),
            definition: t('onSiteDefinition', {
              from: format.day(response.from, flow.today),
              cases: response.onSiteMedian.cases,
            }),
            value: inDays(words, response.onSiteMedian),
            unit: t('days'),
            href: reported,
          },
          {
            label: t('solved'),
            definition: t('solvedDefinition', {
              from: format.day(solving.from, flow.today),
              closed: solving.closed,
              spot: solving.onTheSpot,
            }),
            value: inDays(words, solving.solvedMedian),
            unit: t('days'),
            href: list({ view: 'closed', closedFrom: solving.from, closedTo: flow.today }),
          },
        ]}
        note={response.onSiteMedian.value === null && solving.solvedMedian.value === null ? t('tooFew') : t('before')}
      />
      {children}
    </Band>
  )
}

/** The four numbers of a stacked bar, read out. */
export function lightBar({ ui, format }: Words, counts: Headline['open']): string {
  const { RED, YELLOW, GREEN, GREY } = counts
  return ui('lightBar', {
    red: format.number(RED),
    yellow: format.number(YELLOW),
    green: format.number(GREEN),
    grey: format.number(GREY),
  })
}

/** Hours with one decimal, or null where the cases are too few. */
export function inHours({ format }: Words, figure: Figure): string | null {
  return figure.value === null ? null : format.decimal(figure.value)
}

/** Days with one decimal of a figure in hours. */
export function inDays({ format }: Words, figure: Figure): string | null {
  return figure.value === null ? null : format.decimal(figure.value / 24)
}

function oldestNote({ stats: t }: Words, { open, oldestWorkdays }: Headline): string {
  if (open.overdue === 0 || oldestWorkdays === null) return t('noneOverdue')
  return oldestWorkdays === 0 ? t('oldestToday') : t('oldest', { count: oldestWorkdays })
}

function responseNote({ stats: t, format }: Words, p90: Figure): string {
  return p90.value === null ? t('tooFew') : t('withinP90', { hours: format.hours(p90.value) })
}
