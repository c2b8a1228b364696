import 'server-only'
import type { SheetKind } from '@/lib/across/imports/kind'
import type { ImportKind } from '@/lib/generated/prisma/enums'
import { ACCOUNTS } from './kinds/accounts/kind'
import { CADRES } from './kinds/cadres/kind'
import { HOUSEHOLDS } from './kinds/households/kind'
import { PLACES } from './kinds/places/kind'
import { UNITS } from './kinds/units/kind'

/** The registers that can come from a sheet, in the order in which a county fills them. */
export const KINDS: readonly SheetKind[] = [PLACES, UNITS, CADRES, ACCOUNTS, HOUSEHOLDS]

export function kindOf(kind: ImportKind): SheetKind {
  const found = KINDS.find((one) => one.kind === kind)
  if (!found) throw new Error(`no sheet makes ${kind}`)
  return found
}
