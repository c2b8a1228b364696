import 'server-only'
import type { Desk, ImportScope } from '@/lib/across/imports/kind'
import type { ImportKind } from '@/lib/generated/prisma/enums'
import { openAccounts } from './kinds/accounts/desk'
import { openCadres } from './kinds/cadres/desk'
import { openHouseholds } from './kinds/households/desk'
import { openPlaces } from './kinds/places/desk'
import { openUnits } from './kinds/units/desk'

/** Opens the desk of each kind of sheet. What its plans hold is between its own two halves. */
export const openDesk: Record<ImportKind, (scope: ImportScope) => Promise<Desk<unknown>>> = {
  PLACES: openPlaces,
  UNITS: openUnits,
  CADRES: openCadres,
  ACCOUNTS: openAccounts,
  HOUSEHOLDS: openHouseholds,
}
