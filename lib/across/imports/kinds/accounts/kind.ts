import 'server-only'
import type { SheetKind } from '@/lib/across/imports/kind'
import { unitNames } from '@/lib/across/imports/offers'
import { ACCOUNT_COLUMNS } from './columns'

export const ACCOUNTS: SheetKind = {
  kind: 'ACCOUNTS',
  deed: 'account.manage',
  columns: ACCOUNT_COLUMNS,
  shown: ['name', 'unit', 'username'],
  offers: async ({ tx, countyId }) => ({ unit: await unitNames(tx, countyId) }),
}
