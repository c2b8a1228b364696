import type { ReactNode } from 'react'
import { type Light, Mark } from './mark'
import { TextLink } from './text-link'

interface TileProps {
  href: string
  name: string
  /** The worst light, or NONE where nothing is open. */
  light: Light | 'NONE'
  /** How many have that light. */
  count?: number
  /** All that is open; left out when it equals the count. */
  total?: number
  /** The whole sentence: 东关村,红灯 1 条,未销号 5 条. */
  label: string
}

/** One village of the map by its worst light. */
export function Tile({ href, name, light, count, total, label }: TileProps) {
  return (
    <TextLink className="tile" data-light={light} href={href} aria-label={label} title={label}>
      {name}
      <span>
        <Mark light={light} />
        {light !== 'NONE' && <b>{count}</b>}
        {total !== undefined && total !== count && <em>{total}</em>}
      </span>
    </TextLink>
  )
}

/** One village of the map by another measure: four steps of ink blue with the value printed; `none` under five cases. */
export function MeasureTile({
  href,
  name,
  step,
  value,
  label,
}: {
  href: string
  name: string
  step: 1 | 2 | 3 | 4 | 'none'
  value: string
  label: string
}) {
  return (
    <TextLink className="tile" data-step={step} href={href} aria-label={label} title={label}>
      {name}
      <span>{step === 'none' ? value : <b>{value}</b>}</span>
    </TextLink>
  )
}

/** The map: towns as rows. */
export function TileMap({ children }: { children: ReactNode }) {
  return <div className="tile-map">{children}</div>
}

/** One town: its name, its count of villages and red marks, then its tiles. */
export function Town({
  href,
  name,
  note,
  children,
}: {
  href: string
  name: string
  note: ReactNode
  children: ReactNode
}) {
  return (
    <div className="town">
      <TextLink className="town-name" href={href}>
        {name}
        <small>{note}</small>
      </TextLink>
      <div className="town-tiles">{children}</div>
    </div>
  )
}
