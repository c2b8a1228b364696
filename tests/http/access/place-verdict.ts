import type { DemoSeat } from './accounts'
import { cellOf } from './rules-table'

/** A county, township, village or unit that a page shows, by codes and short name. */
export type PlaceSubject = { county: string; township?: string; village?: string; unit?: string }

/** Whether the table lets a person do a deed at a place. What is one's own or has no place asks for the role alone. */
export function mayAt(deed: string, seats: readonly DemoSeat[], countyCode: string, place: PlaceSubject): boolean {
  return seats.some((seat) => {
    const cell = cellOf(deed, seat.column)
    if (cell === 'O') return true
    if (cell === 'C') return place.county === countyCode
    if (cell === 'T') return place.county === countyCode && place.township === seat.township
    if (cell === 'V') return place.county === countyCode && place.village === seat.village
    if (cell === 'P') return place.county === countyCode && place.unit !== undefined && place.unit === seat.unit
    return false
  })
}

/** Whether any seat has the deed at all: what asks for no place. */
export function mayAnywhere(deed: string, seats: readonly DemoSeat[]): boolean {
  return seats.some((seat) => cellOf(deed, seat.column) !== '–')
}
