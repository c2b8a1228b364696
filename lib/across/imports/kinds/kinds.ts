import 'server-only'
import type { RegisterKind } from '@/lib/across/imports/kind'
import type { ImportKind } from '@/lib/generated/prisma/enums'
import { ACCOUNTS } from './accounts/kind'
import { CADRES } from './cadres/kind'
import { HOUSEHOLDS } from './households/kind'
import { PLACES } from './places/kind'
import { UNITS } from './units/kind'

/** The registers that can come from a sheet, in the order in which a county fills them. */
export const KINDS: readonly RegisterKind<unknown>[] = [PLACES, UNITS, CADRES, ACCOUNTS, HOUSEHOLDS]

/** A kind's rules. What its plans hold is between its own desk's two halves. */
export function kindOf(kind: ImportKind): RegisterKind<unknown> {
  const found = KINDS.find((one) => one.kind === kind)
  if (!found) throw new Error(`no sheet makes ${kind}`)
  return found
}
