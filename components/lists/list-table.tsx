'use client'

import { Fragment, type ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { type Light, Mark } from '@/components/ui/mark'
import type { Cell, ColumnShown, Part, TableShown, Tone } from '@/lib/ground/lists/shown'

/** Rows of 36 under a head that stays; on the phone they are cards, or a table with fewer columns. */
export function ListTable(table: TableShown) {
  const { caption, columns, rows, cards, plain } = table
  return (
    <table className={plain ? undefined : cards ? 'list-table list-cards' : 'list-table'}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.head} scope="col" className={classOf(column)} aria-sort={column.sorted}>
              {column.unseen ? <span className="sr-only">{column.head}</span> : column.head}
              {column.sorted && (column.sorted === 'descending' ? ' ↓' : ' ↑')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([key, ...cells]) => (
          <tr key={key}>{columns.map((column, index) => drawCell(column, cells[index] as Cell, key, table))}</tr>
        ))}
      </tbody>
    </table>
  )
}

function classOf({ numeric, wide, phone }: ColumnShown, tone?: Tone): string | undefined {
  const names = [numeric && 'num', wide && 'wide', tone && BARE[tone], phone && PHONE[phone]].filter(Boolean)
  return names.join(' ') || undefined
}

const PHONE = {
  title: 'card-title',
  lead: 'card-lead',
  fact: 'card-fact',
  deed: 'card-deed',
  hidden: 'phone:hidden',
}
/** The tones that a cell itself can have, without an element within it. */
const BARE: Partial<Record<Tone, string>> = { weak: 'weak', strong: 'strong', end: 'weak' }

function drawCell(column: ColumnShown, cell: Cell, key: string, table: TableShown): ReactNode {
  const [tone] = column.parts
  if (column.parts.length === 1 && tone && typeof cell === 'string' && !column.names)
    return (
      <td key={column.head} className={classOf(column, tone)} title={tone === 'end' ? cell : undefined}>
        {tone in BARE ? endOf(tone, cell) : drawPart(tone, cell, key, table)}
      </td>
    )
  const Drawn = column.names ? 'th' : 'td'
  const parts = typeof cell === 'string' ? [cell] : cell
  return (
    <Drawn key={column.head} scope={column.names ? 'row' : undefined} className={classOf(column)}>
      {column.parts.map((part, index) => {
        const said = parts[index]
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a cell have no other identity and never move
        return said && <Fragment key={index}>{draw(part, said, key, table)}</Fragment>
      })}
    </Drawn>
  )
}

/** 007368: what is left of a number where the county and year are plain. */
const endOf = (tone: Tone, text: string) => (tone === 'end' ? text.slice(text.lastIndexOf('-') + 1) : text)

/** A part that leads elsewhere than its row is a link within its tone. */
function draw(tone: Tone, part: Part, key: string, table: TableShown): ReactNode {
  if (typeof part === 'string') return drawPart(tone, part, key, table)
  const link = part[0] && <a href={part[1]}>{part[0]}</a>
  return tone === 'text' ? link : <span className={SPANS[tone] ?? tone}>{link}</span>
}

const SPANS: Partial<Record<Tone, string>> = {
  phone: 'weak desk:hidden',
  desk: 'phone:hidden',
  warning: 'sub warning-note',
  late: 'warning-note',
}

function drawPart(tone: Tone, text: string, key: string, { at, lights, button }: TableShown): ReactNode {
  if (text === '') return null
  switch (tone) {
    case 'text':
      return `${text} `
    case 'link':
      return <a href={at + encodeURIComponent(key)}>{text}</a>
    case 'light':
      return (
        <span className="light" data-light={text}>
          <Mark light={text as Light} />
          {lights?.[text]}
        </span>
      )
    case 'button':
      return (
        <a className="button" data-size="small" href={at + encodeURIComponent(key) + button?.after}>
          {button && <Icon name={button.icon} className="desk:hidden" />}
          {text}
        </a>
      )
    case 'tag':
      return (
        <span className="tag" data-kind="outline">
          {text}
        </span>
      )
    case 'missing':
      return <b className="warning-note">{text}</b>
    case 'small':
      return <small>{text}</small>
    case 'deskSmall':
      return <small className="phone:hidden">{text}</small>
    case 'desk':
      return <span className={SPANS.desk}>{text} </span>
    default:
      return <span className={SPANS[tone] ?? tone}>{endOf(tone, text)}</span>
  }
}
