'use client'

import { type Light, Mark } from './mark'
import { TextLink } from './text-link'

/**
 * One village of the map: by its worst light with how many it has and how many are open in all, or by another measure in four
 * steps of ink blue with the value printed (`none` where there are too few cases). The sentence tells the whole:
 * 东关村,红灯 1 条,未销号 5 条.
 */
export type TileData =
  | readonly [code: string, name: string, sentence: string, light: Light | 'NONE', count: number, total: number]
  | readonly [code: string, name: string, sentence: string, step: 1 | 2 | 3 | 4 | 'none', value: string]

export interface TownData {
  href: string
  name: string
  /** 22 村. */
  note: string
  /** How many of its villages have red, in figures and in a sentence. */
  red?: { count: number; label: string }
  tiles: TileData[]
}

/** The map: towns as rows of tiles; `at` stands before a village's code in the address of its page. It gets values and draws them here. */
export function TileMap({ towns, at, redWord }: { towns: TownData[]; at: string; redWord: string }) {
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
              <Tile key={tile[0]} tile={tile} at={at} />
            ))}
          </div>
        </div>
      ))}
    </div>
  )
}

function Tile({ tile, at }: { tile: TileData; at: string }) {
  const [code, name, sentence] = tile
  const told = { className: 'tile', href: at + code, 'aria-label': sentence, title: sentence }
  if (tile.length === 5) {
    const [, , , step, value] = tile
    return (
      <TextLink {...told} data-step={step}>
        {name}
        <span>{step === 'none' ? value : <b>{value}</b>}</span>
      </TextLink>
    )
  }
  const [, , , light, count, total] = tile
  return (
    <TextLink {...told} data-light={light}>
      {name}
      <span>
        <Mark light={light} />
        {light !== 'NONE' && <b>{count}</b>}
        {total !== count && <em>{total}</em>}
      </span>
    </TextLink>
  )
}
