import type { Difference, Reason } from '@/lib/across/imports/column'
import { shownText } from '@/lib/across/imports/read-row'
import { differencesOf } from '@/lib/across/imports/rules/differences'
import { HOUSEHOLD_COLUMNS, type HouseholdValues } from './columns'
import type { HouseholdPlace } from './place'
import { type KnownHousehold, phoneKey, statusOf } from './register'

/**
 * What the rows would change of their household. A sheet may enter a household with its status; a change of status or of
 * monitoring goes its own way (proposed, looked at, approved), and never by a sheet.
 */
export function householdDifferences(
  known: KnownHousehold | undefined,
  values: HouseholdValues,
  place: HouseholdPlace,
): { differences: Difference[] } | { reason: Reason } {
  if (!known) {
    const poor = values.category !== undefined && values.category !== 'ORDINARY'
    return poor && !values.status
      ? { reason: { code: 'household_needs_status', column: 'status' } }
      : { differences: [] }
  }
  if (known.villageId !== place.villageId) return { reason: { code: 'household_number_elsewhere', column: 'number' } }
  if (known.endedOn) return { reason: { code: 'household_ended', column: 'number' } }
  if (values.status && values.status !== statusOf(known))
    return { reason: { code: 'status_by_approval', column: 'status' } }
  if (values.monitor && values.monitor !== known.monitorKind)
    return { reason: { code: 'status_by_approval', column: 'monitor' } }
  const { villageCode: _c, town: _t, village: _v, number: _n, status: _s, monitor: _m, phone, ...plain } = values
  const present = { ...known, group: known.group?.name ?? null }
  const differences = differencesOf(HOUSEHOLD_COLUMNS, present, plain)
  if (phone && phoneKey(phone) !== known.phoneKey) {
    const shown = shownText(phone, HOUSEHOLD_COLUMNS.phone)
    differences.push({ column: 'phone', old: known.phoneMasked ?? '', new: shown })
  }
  return { differences }
}
