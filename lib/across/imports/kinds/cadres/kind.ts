import 'server-only'
import type { SheetKind } from '@/lib/across/imports/kind'
import { unitNames } from '@/lib/across/imports/offers'
import { CADRE_COLUMNS } from './columns'

export const CADRES: SheetKind = {
  kind: 'CADRES',
  deed: 'register.cadres',
  columns: CADRE_COLUMNS,
  shown: ['name', 'unit', 'post'],
  offers: async ({ tx, countyId }) => ({ unit: await unitNames(tx, countyId) }),
}
