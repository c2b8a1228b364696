import 'server-only'
import type { SheetKind } from '@/lib/across/imports/kind'
import { townNames } from '@/lib/across/imports/offers'
import { UNIT_COLUMNS } from './columns'

export const UNITS: SheetKind = {
  kind: 'UNITS',
  deed: 'register.units',
  columns: UNIT_COLUMNS,
  shown: ['name', 'shortName', 'tier'],
  offers: async ({ tx, countyId }) => ({ town: await townNames(tx, countyId) }),
}
