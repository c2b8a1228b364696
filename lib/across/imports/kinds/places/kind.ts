import 'server-only'
import type { SheetKind } from '@/lib/across/imports/kind'
import { townNames } from '@/lib/across/imports/offers'
import { PLACE_COLUMNS } from './columns'

export const PLACES: SheetKind = {
  kind: 'PLACES',
  deed: 'register.places',
  columns: PLACE_COLUMNS,
  shown: ['town', 'name', 'code'],
  offers: async ({ tx, countyId }) => ({ town: await townNames(tx, countyId) }),
}
