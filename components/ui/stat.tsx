import type { ReactNode } from 'react'
import { Definition } from './definition'
import { type Light, Mark } from './mark'
import { TextLink } from './text-link'

interface Figure {
  label: string
  /** How the figure is counted: opens on hover, focus and tap. */
  definition?: string
  /** Null where there are too few cases to say: the figure is — and the note says why. */
  value: string | null
  unit?: string
  /** The list behind the figure. */
  href?: string
  light?: Light
}

interface StatProps extends Figure {
  note?: ReactNode
  small?: boolean
}

function Value({ label, value, unit, href }: Figure) {
  const inside = (
    <>
      {value ?? '—'}
      {unit && value !== null && <small>{unit}</small>}
    </>
  )
  if (value === null) {
    return (
      <div className="stat-value" data-withheld="">
        {inside}
      </div>
    )
  }
  if (!href) return <div className="stat-value">{inside}</div>
  return (
    <TextLink className="stat-value" href={href} aria-label={`${label} ${value}${unit ? ` ${unit}` : ''}`}>
      {inside}
    </TextLink>
  )
}

function Label({ label, definition, light }: Figure) {
  return (
    <div className="stat-label">
      {light && <Mark light={light} />}
      {definition ? <Definition word={label} text={definition} /> : label}
    </div>
  )
}

/** A figure: what it counts, how much, in which unit, and a note. The figure is the link to its list. */
export function Stat({ note, small, ...figure }: StatProps) {
  return (
    <div className="stat" data-size={small ? 'small' : undefined}>
      <Label {...figure} />
      <Value {...figure} />
      {note !== undefined && <div className="stat-note">{note}</div>}
    </div>
  )
}

/** Two figures under one note: 到场 and 解决. */
export function StatPair({ figures, note }: { figures: [Figure, Figure]; note?: ReactNode }) {
  return (
    <div className="stat">
      <div className="stat-pair">
        {figures.map((figure) => (
          <div key={figure.label}>
            <Label {...figure} />
            <Value {...figure} />
          </div>
        ))}
      </div>
      {note !== undefined && <div className="stat-note">{note}</div>}
    </div>
  )
}
