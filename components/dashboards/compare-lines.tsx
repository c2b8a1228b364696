'use client'

import { LIGHTS, type Light, Mark } from '@/components/ui/mark'
import { StackedBar } from '@/components/ui/stacked-bar'
import { NumberCell, Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'

/** A place or unit beside the others, and what the columns of this table alone say of it. */
export type ComparedLine = {
  /** What addresses end with that lead to it, and to its issues. */
  key: string
  name: string
  /** Beneath the name on the phone. */
  sub?: string
  lights: Readonly<Record<Light, number>>
  /** The lights read out. */
  told: string
  overdue: number
  cells: readonly ComparedCell[]
}

/** Hours, or null where the cases are too few; somebody with a post; that nobody is there; a figure that explains itself. */
export type ComparedCell =
  | string
  | null
  | { who: string; post: string }
  | { missing: string }
  | { figure: string; why?: string }

type Head = { label: string; title?: string; numeric?: boolean; desk?: boolean }

export interface CompareLinesProps {
  caption: string
  heads: {
    /** 乡镇, 单位, 村. */
    name: string
    open: string
    /** At the desk, after `open`: the lights that its bar is made of. */
    byLight: string
    red: string
    overdue: string
  }
  /** The columns of this table alone. */
  cells: readonly Head[]
  /** What stands before a line's key: in its own address, and in those of its lists. */
  to: { line: string; open: string; red: string; overdue: string }
  tooFew: string
  lines: readonly ComparedLine[]
}

const openOf = ({ lights }: ComparedLine) => LIGHTS.reduce((sum, light) => sum + lights[light], 0)

/** Places or units side by side: the total, then its bar, red, overdue, and what else there is. It gets values and draws them here. */
export function CompareLines({ caption, heads, cells, to, tooFew, lines }: CompareLinesProps) {
  const most = Math.max(1, ...lines.map(openOf))
  return (
    <Table
      kind="compare"
      caption={caption}
      columns={[
        { label: heads.name },
        {
          label: (
            <>
              {heads.open}
              <span className="phone:hidden"> {heads.byLight}</span>
            </>
          ),
          span: 2,
        },
        {
          label: (
            <>
              <Mark light="RED" /> {heads.red}
            </>
          ),
          numeric: true,
          sorted: 'descending',
        },
        { label: heads.overdue, numeric: true },
        ...cells.map(({ desk, ...head }) => ({ ...head, className: desk ? 'phone:hidden' : undefined })),
      ]}
    >
      {lines.map((line) => (
        <tr key={line.key}>
          <th scope="row">
            <TextLink href={to.line + line.key}>{line.name}</TextLink>
            {line.sub && <span className="sub desk:hidden">{line.sub}</span>}
          </th>
          <td className="num total">
            <TextLink href={to.open + line.key}>{openOf(line)}</TextLink>
          </td>
          <td className="bar">
            <StackedBar counts={line.lights} max={most} label={line.told} />
          </td>
          <LinkedNumber value={line.lights.RED} href={to.red + line.key} loud />
          <LinkedNumber value={line.overdue} href={to.overdue + line.key} />
          {line.cells.map((cell, i) => (
            <Cell key={cells[i]?.label} cell={cell} head={cells[i]} tooFew={tooFew} />
          ))}
        </tr>
      ))}
    </Table>
  )
}

/** A count that leads to its list; nought leads nowhere. Red ones are loud. */
function LinkedNumber({ value, href, loud }: { value: number; href: string; loud?: boolean }) {
  if (value === 0) return <NumberCell value={0} />
  return (
    <NumberCell className={loud ? 'red-number' : undefined}>
      <TextLink href={href}>{value}</TextLink>
    </NumberCell>
  )
}

function Cell({ cell, head, tooFew }: { cell: ComparedCell; head: Head | undefined; tooFew: string }) {
  const desk = head?.desk ? ' phone:hidden' : ''
  if (cell === null)
    return (
      <td className={`num zero${desk}`} title={tooFew}>
        n&lt;5
      </td>
    )
  if (typeof cell === 'string') return <td className={`num${desk}`}>{cell}</td>
  if ('figure' in cell)
    return (
      <td className={`num${desk}`} title={cell.why}>
        {cell.figure}
      </td>
    )
  return (
    <td className={`commander-cell${desk}`}>
      {'who' in cell ? (
        <>
          {cell.who}
          <small>{cell.post}</small>
        </>
      ) : (
        <b className="warning-note">{cell.missing}</b>
      )}
    </td>
  )
}
