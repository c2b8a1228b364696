import type { Compared } from '@/lib/across/dashboards/shown'
import type { OpenCounts } from '@/lib/domains/issues/figures/open-counts'
import { ISSUES, type IssueKey } from '@/lib/domains/issues/filter'
import type { Figure } from '@/lib/ground/figures'
import { addressTo } from '@/lib/ground/lists/show'
import { type ComparedCell, type ComparedLine, CompareLines, type CompareLinesProps } from './compare-lines'
import { lightBar } from './headline'
import type { Words } from './words'

interface CompareTableProps {
  words: Words
  caption: string
  /** The head of the first column: 乡镇, 单位. */
  nameLabel: string
  rows: Compared[]
  keyOf: (row: Compared) => string
  /** Where a row leads, before its key; and by what a list is narrowed to it. */
  at: string
  by: IssueKey
}

/** Townships or units side by side: the total, then its bar, red, overdue, and the first response. */
export function CompareTable({ words, caption, nameLabel, rows, keyOf, at, by }: CompareTableProps) {
  const { stats: t } = words
  return (
    <CompareLines
      caption={caption}
      {...comparing(words, { name: nameLabel, at, by })}
      cells={[
        { label: t('responseColumn'), numeric: true, title: t('responseColumnTitle') },
        { label: 'P90', numeric: true, title: t('p90Title'), desk: true },
      ]}
      lines={rows.map((row) => ({
        ...comparedLine(words, keyOf(row), row.name, row.open),
        cells: [hoursOf(words, row.times?.responseMedian), hoursOf(words, row.times?.responseP90)],
      }))}
    />
  )
}

/** What every table of places or units side by side has: its heads, and where its figures lead. */
export function comparing(
  { stats: t, ui }: Words,
  { name, at, by }: { name: string; at: string; by: IssueKey },
): Pick<CompareLinesProps, 'heads' | 'to' | 'tooFew'> {
  return {
    heads: { name, open: t('open'), byLight: t('byLight'), red: ui('light.RED'), overdue: t('overdue') },
    to: {
      line: at,
      open: addressTo(ISSUES, {}, by),
      red: addressTo(ISSUES, { light: ['RED'] }, by),
      overdue: addressTo(ISSUES, { view: 'overdue' }, by),
    },
    tooFew: t('tooFew'),
  }
}

/** A place or unit with what is open there. */
export function comparedLine(words: Words, key: string, name: string, open: OpenCounts): Omit<ComparedLine, 'cells'> {
  const { RED, YELLOW, GREEN, GREY, overdue } = open
  return { key, name, lights: { RED, YELLOW, GREEN, GREY }, told: lightBar(words, open), overdue }
}

/** Hours of a figure; null where the cases are too few. */
export function hoursOf({ format }: Words, figure: Figure | undefined): ComparedCell {
  return figure && figure.value !== null ? format.decimal(figure.value) : null
}
