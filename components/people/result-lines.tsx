'use client'

import { Definition } from '@/components/ui/definition'
import { Facts } from '@/components/ui/facts'
import type { Light } from '@/components/ui/mark'
import { StackedBar } from '@/components/ui/stacked-bar'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'

/** A figure, with an address where it leads to its list. */
type Figure = readonly [text: string, href?: string]

/** What became of one village, ready to be read. */
export type ResultShown = {
  code: string
  village: Figure
  /** Beneath its name: where it is, and since when somebody is bound to it. */
  notes: readonly string[]
  open: Figure
  lights?: { counts: Readonly<Record<Light, number>>; told: string }
  response: string
  sameClass: string
  reopened: Figure
  lifted: string
  teams: string
  change: readonly string[]
  /** Since when its lists were kept, where that is later. */
  keptSince?: string
}

type Column = 'village' | 'open' | 'response' | 'sameClass' | 'reopened' | 'lifted' | 'teams' | 'change'

interface ResultLinesProps {
  caption: string
  heads: Readonly<Record<Column, string>>
  /** How the figures of a column are made. */
  definitions: Readonly<Partial<Record<Column, string>>>
  results: readonly ResultShown[]
}

/** What became of villages, beside one another on the desk and one beneath the other on the phone. It gets values and draws them here. */
export function ResultLines({ caption, heads, definitions, results }: ResultLinesProps) {
  const told = (column: Column) => {
    const text = definitions[column]
    return text ? <Definition word={heads[column]} text={text} /> : heads[column]
  }
  return (
    <>
      <div className="phone:hidden">
        <Table
          caption={caption}
          columns={[
            { label: told('village') },
            { label: told('open') },
            ...FIGURES.map((column) => ({ label: told(column), numeric: true })),
            { label: told('change') },
          ]}
        >
          {results.map((result) => (
            <tr key={result.code}>
              <th scope="row">
                <Village {...result} />
              </th>
              <td>
                <Lights {...result} />
              </td>
              {FIGURES.map((column) => (
                <td key={column} className="num">
                  {drawn(result, column)}
                </td>
              ))}
              <td>
                <Change {...result} />
              </td>
            </tr>
          ))}
        </Table>
      </div>
      <div className="desk:hidden">
        {results.map((result) => (
          <section key={result.code} className="result">
            <h3>
              <Village {...result} />
            </h3>
            <Facts
              items={[
                { label: heads.open, value: <Lights {...result} /> },
                ...FIGURES.map((column) => ({
                  label: heads[column],
                  ...(definitions[column] && { term: told(column) }),
                  value: drawn(result, column),
                })),
              ]}
            />
            <h4>{told('change')}</h4>
            <Change {...result} />
          </section>
        ))}
      </div>
    </>
  )
}

const FIGURES = ['response', 'sameClass', 'reopened', 'lifted', 'teams'] as const

function drawn(result: ResultShown, column: (typeof FIGURES)[number]) {
  const value = result[column]
  return typeof value === 'string' ? value : <Linked figure={value} />
}

function Linked({ figure: [text, href] }: { figure: Figure }) {
  return href ? <TextLink href={href}>{text}</TextLink> : text
}

function Village({ village, notes }: ResultShown) {
  return (
    <>
      <Linked figure={village} />
      {notes.map((note) => (
        <span key={note} className="sub">
          {note}
        </span>
      ))}
    </>
  )
}

function Lights({ open, lights }: ResultShown) {
  return (
    <div className="result-lights">
      <span>
        <Linked figure={open} />
      </span>
      {lights && (
        <>
          <StackedBar counts={lights.counts} label={lights.told} />
          <span className="sub">{lights.told}</span>
        </>
      )}
    </div>
  )
}

function Change({ change, keptSince }: ResultShown) {
  return (
    <div className="result-change">
      {change.map((one) => (
        <span key={one}>{one}</span>
      ))}
      {keptSince && <span className="sub">{keptSince}</span>}
    </div>
  )
}
