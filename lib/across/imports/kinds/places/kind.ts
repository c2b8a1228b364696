import 'server-only'
import type { RegisterKind } from '@/lib/across/imports/kind'
import { townNames } from '@/lib/across/imports/offers'
import { PLACE_COLUMNS } from './columns'
import { openPlaces } from './desk'
import type { PlacePlan } from './state'

export const PLACES: RegisterKind<PlacePlan> = {
  kind: 'PLACES',
  deed: 'register.places',
  columns: PLACE_COLUMNS,
  shown: ['town', 'name', 'code'],
  offers: async ({ tx, countyId }) => ({ town: await townNames(tx, countyId) }),
  open: openPlaces,
}
