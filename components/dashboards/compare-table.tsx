import { Mark } from '@/components/ui/mark'
import { StackedBar } from '@/components/ui/stacked-bar'
import { NumberCell, Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { Compared } from '@/lib/across/dashboards/shown'
import { type IssueFilter, issueListHref } from '@/lib/domains/issues/filter'
import type { Figure } from '@/lib/ground/figures'
import { lightBar } from './headline'
import type { Words } from './words'

interface CompareTableProps {
  words: Words
  caption: string
  /** The head of the first column: 乡镇, 单位. */
  nameLabel: string
  rows: Compared[]
  hrefOf: (row: Compared) => string
  /** What narrows a list to one row. */
  within: (row: Compared) => Partial<IssueFilter>
}

/** Townships or units side by side: the total, then its bar, red, overdue, and the first response. */
export function CompareTable({ words, caption, nameLabel, rows, hrefOf, within }: CompareTableProps) {
  const { stats: t, ui } = words
  const most = Math.max(1, ...rows.map(({ open }) => open.open))
  return (
    <Table
      kind="compare"
      caption={caption}
      columns={[
        { label: nameLabel },
        { label: <OpenByLight words={words} />, span: 2 },
        {
          label: (
            <>
              <Mark light="RED" /> {ui('light.RED')}
            </>
          ),
          numeric: true,
          sorted: 'descending',
        },
        { label: t('overdue'), numeric: true },
        { label: t('responseColumn'), numeric: true, title: t('responseColumnTitle') },
        { label: 'P90', numeric: true, title: t('p90Title'), className: 'phone:hidden' },
      ]}
    >
      {rows.map((row) => {
        const list = (filter: Partial<IssueFilter>) => issueListHref({ ...within(row), ...filter })
        return (
          <tr key={row.id}>
            <th scope="row">
              <TextLink href={hrefOf(row)}>{row.name}</TextLink>
            </th>
            <td className="num total">
              <TextLink href={list({})}>{row.open.open}</TextLink>
            </td>
            <td className="bar">
              <StackedBar counts={row.open} max={most} label={lightBar(words, row.open)} />
            </td>
            <LinkedNumber value={row.open.RED} href={list({ light: ['RED'] })} loud />
            <LinkedNumber value={row.open.overdue} href={list({ view: 'overdue' })} />
            <FigureCell words={words} figure={row.times?.responseMedian} />
            <FigureCell words={words} figure={row.times?.responseP90} className="phone:hidden" />
          </tr>
        )
      })}
    </Table>
  )
}

/** 未销号, and at the desk the lights that its bar is made of. */
export function OpenByLight({ words: { stats: t } }: { words: Words }) {
  return (
    <>
      {t('open')}
      <span className="phone:hidden"> {t('byLight')}</span>
    </>
  )
}

/** A count that leads to its list; nought leads nowhere. Red ones are loud. */
export function LinkedNumber({ value, href, loud }: { value: number; href: string; loud?: boolean }) {
  if (value === 0) return <NumberCell value={0} />
  return (
    <NumberCell className={loud ? 'red-number' : undefined}>
      <TextLink href={href}>{value}</TextLink>
    </NumberCell>
  )
}

/** Hours of a figure; n<5 where the cases are too few. */
export function FigureCell({ words, figure, className }: { words: Words; figure?: Figure; className?: string }) {
  const { stats: t, format } = words
  if (!figure || figure.value === null) {
    return (
      <td className={className ? `num zero ${className}` : 'num zero'} title={t('tooFew')}>
        n&lt;5
      </td>
    )
  }
  return <NumberCell className={className}>{format.decimal(figure.value)}</NumberCell>
}
