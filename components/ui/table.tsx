import type { ReactNode } from 'react'

interface Column {
  label: ReactNode
  /** Numbers stand at the right. */
  numeric?: boolean
  /** The column that the rows are sorted by gets ↓ or ↑. */
  sorted?: 'descending' | 'ascending'
  /** Spelled out where the label is an abbreviation. */
  title?: string
  span?: number
  className?: string
}

interface TableProps {
  /** list: rows of 36 under a head that stays · compare: towns or units side by side. */
  kind?: 'plain' | 'list' | 'compare'
  /** Says what the table holds, for those who do not see the card's title. */
  caption: string
  columns: Column[]
  foot?: ReactNode
  children: ReactNode
}

/** A table: column heads, rows, and a foot for sums. */
export function Table({ kind = 'plain', caption, columns, foot, children }: TableProps) {
  return (
    <table className={kind === 'plain' ? undefined : `${kind}-table`}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ label, numeric, sorted, title, span, className }, i) => (
            <th
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity and never move
              key={i}
              scope="col"
              colSpan={span}
              className={[numeric && 'num', className].filter(Boolean).join(' ') || undefined}
              aria-sort={sorted}
              title={title}
            >
              {label}
              {sorted && (sorted === 'descending' ? ' ↓' : ' ↑')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
      {foot && <tfoot>{foot}</tfoot>}
    </table>
  )
}

/** A cell with a number; a nought is written weakly. */
export function NumberCell({
  value,
  className,
  children,
}: {
  value?: number
  className?: string
  children?: ReactNode
}) {
  const zero = value === 0
  return <td className={['num', zero && 'zero', className].filter(Boolean).join(' ')}>{children ?? value}</td>
}
