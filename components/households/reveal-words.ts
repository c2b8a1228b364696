import type { RegisterWords } from '@/lib/domains/households/words'

/** The words of a reveal: what is shown, that it is on the record, and what it is for. */
export function revealWords(
  { issues, moves }: Pick<RegisterWords, 'issues' | 'moves'>,
  field: 'phone' | 'idNumber' | 'disabilityCert',
) {
  return {
    open: issues('household.reveal'),
    title: issues('household.revealTitle', { field }),
    note: issues('household.revealNote'),
    purpose: issues('household.purpose'),
    purposeHelp: issues('household.purposeHelp'),
    shown: issues('household.shown', { field }),
    busy: moves('busy'),
    close: moves('close'),
  }
}
