import 'server-only'
import type { SheetKind } from '@/lib/across/imports/kind'
import { townNames } from '@/lib/across/imports/offers'
import { REGISTER_COLUMNS } from './columns'

export const HOUSEHOLDS: SheetKind = {
  kind: 'HOUSEHOLDS',
  deed: 'household.import',
  columns: REGISTER_COLUMNS,
  shown: ['number', 'name', 'relation', 'village'],
  belongs: ({ number }) => (typeof number === 'string' ? number : ''),
  offers: async ({ tx, countyId, townshipId }) => ({ town: await townNames(tx, countyId, townshipId) }),
}
