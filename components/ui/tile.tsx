'use client'

import { type Light, Mark } from './mark'
import { TextLink } from './text-link'

/** The whole of a tile in a sentence: 东关村,红灯 1 条,未销号 5 条. */
type Told = { href: string; name: string; label: string }

/** One village of the map: by its worst light, or by another measure in four steps of ink blue with the value printed. */
export type TileData = Told &
  (
    | { light: Light | 'NONE'; count: number; total: number }
    /** `none` where there are too few cases. */
    | { step: 1 | 2 | 3 | 4 | 'none'; value: string }
  )

export interface TownData {
  href: string
  name: string
  /** 22 村. */
  note: string
  /** How many of its villages have red, in figures and in a sentence. */
  red?: { count: number; label: string }
  tiles: TileData[]
}

/** The map: towns as rows of tiles. It gets values and draws them here, so that a page does not carry each tile twice. */
export function TileMap({ towns, redWord }: { towns: TownData[]; redWord: string }) {
  return (
    <div className="tile-map">
      {towns.map(({ href, name, note, red, tiles }) => (
        <div key={href} className="town">
          <TextLink className="town-name" href={href}>
            {name}
            <small>
              {note}
              {red && (
                <b className="town-red" title={red.label}>
                  <Mark light="RED" label={redWord} /> {red.count}
                </b>
              )}
            </small>
          </TextLink>
          <div className="town-tiles">
            {tiles.map((tile) => (
              <Tile key={tile.href} {...tile} />
            ))}
          </div>
        </div>
      ))}
    </div>
  )
}

function Tile({ href, name, label, ...shown }: TileData) {
  const told = { href, 'aria-label': label, title: label }
  if ('step' in shown) {
    const { step, value } = shown
    return (
      <TextLink className="tile" data-step={step} {...told}>
        {name}
        <span>{step === 'none' ? value : <b>{value}</b>}</span>
      </TextLink>
    )
  }
  const { light, count, total } = shown
  return (
    <TextLink className="tile" data-light={light} {...told}>
      {name}
      <span>
        <Mark light={light} />
        {light !== 'NONE' && <b>{count}</b>}
        {total !== count && <em>{total}</em>}
      </span>
    </TextLink>
  )
}
