'use client'

import { Icon } from '@/components/ui/icon'
import { Table } from '@/components/ui/table'
import type { Series } from './trend-chart'

/** The table behind charts, opened by a word at the right of the card's head; the newest week stands first. */
export function ChartData({
  label,
  caption,
  pointLabel,
  points,
  series,
}: {
  label: string
  caption: string
  /** The head of the first column: 周. */
  pointLabel: string
  points: string[]
  series: Series[]
}) {
  const rows = points.map((point, i) => ({ point, values: series.map((line) => line.values[i] ?? null) })).reverse()
  return (
    <details className="chart-data">
      <summary>
        <Icon name="table" />
        {label}
      </summary>
      <Table
        caption={caption}
        columns={[{ label: pointLabel }, ...series.map((line) => ({ label: line.label, numeric: true }))]}
      >
        {rows.map(({ point, values }) => (
          <tr key={point}>
            <th scope="row">{point}</th>
            {values.map((value, i) => (
              <td key={series[i]?.label} className="num">
                {value ?? '—'}
              </td>
            ))}
          </tr>
        ))}
      </Table>
    </details>
  )
}
