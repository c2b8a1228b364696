'use client'

import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { RowFate } from '@/lib/generated/prisma/enums'

/** A row of the sheet as the page shows it: what it says, what of the register it means, and what becomes of it. */
interface RowLine {
  number: number
  fate: RowFate
  fateWord: string
  texts: string[]
  matched: string | null
  changes: { column: string; old: string; new: string }[]
  reasons: string[]
}

interface RowTableProps {
  caption: string
  heads: { number: string; fate: string; what: string }
  rows: readonly RowLine[]
}

/** The rows of an import in the order of the sheet: number, fate, and beneath the row's own words what changes or why not. */
export function RowTable({ caption, heads, rows }: RowTableProps) {
  const columns = [{ label: heads.number, numeric: true }, { label: heads.fate }, { label: heads.what }]
  return (
    <div className="import-rows">
      <Table caption={caption} columns={columns}>
        {rows.map(({ number, fate, fateWord, texts, matched, changes, reasons }) => (
          <tr key={number}>
            <td className="num">{number}</td>
            <td>
              <Tag
                {...(fate === 'SAME'
                  ? { kind: 'outline' }
                  : fate === 'NEW' || fate === 'CHANGED'
                    ? { kind: 'brand' }
                    : {})}
              >
                {fateWord}
              </Tag>
            </td>
            <td>
              <span className="import-texts">
                {texts.map((text, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the columns of one row never move
                  <span key={i}>{text}</span>
                ))}
                {matched && <span className="sub">{matched}</span>}
              </span>
              {changes.map(({ column, old, new: next }) => (
                <span key={column} className="import-change">
                  <span>{column}</span>
                  <del>{old}</del>
                  <ins>{next}</ins>
                </span>
              ))}
              {reasons.map((reason) => (
                <span key={reason} className="import-reason">
                  {reason}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </Table>
    </div>
  )
}
