import { documentField } from '@/components/form/document-field'
import type { FormField } from '@/components/form/form-field'
import type { PersonChoice, TenureChoice, VillageChoice } from '@/lib/domains/appointments/queries/choices'
import { CadreRank, type DraftKind } from '@/lib/generated/prisma/enums'
import type { LocalDate } from '@/lib/ground/clock'
import type { Translator } from '@/lib/ground/i18n/translator'

export interface Given {
  t: Translator<'drafting'>
  ranks: Translator<'ranks'>
  classes: Translator<'stats'>
  villages: VillageChoice[]
  people: PersonChoice[]
  tenures: TenureChoice[]
  tenure: TenureChoice | null
  villageId: string | undefined
  today: LocalDate
}

/** The fields of each kind of draft, in the order in which they are thought of: whom, where, from when, why. */
export function fieldsFor(kind: DraftKind, given: Given): FormField[] {
  const { t, tenure, today } = given
  const from: FormField = {
    kind: 'day',
    name: 'fromOn',
    label: t(`from.${kind}`),
    help: t(`fromHelp.${kind}`),
    required: true,
  }
  const why: FormField[] = [
    { kind: 'text', name: 'reason', label: t('reason'), help: t('reasonHelp'), required: true },
    documentField({ name: 'documentNo', label: t('documentNo'), help: t('documentNoHelp') }),
  ]
  const waiver: FormField = { kind: 'text', name: 'waiver', label: t('waiver'), help: t('waiverHelp') }
  switch (kind) {
    case 'APPOINT':
      return [village(given, given.villageId), person(given), { ...from, value: today }, ...why, waiver]
    case 'TRANSFER':
      return [village(given, undefined), { ...from, value: today }, ...why, waiver]
    case 'SWAP':
      return [other(given), { ...from, value: today }, ...why, waiver]
    case 'END':
      return [{ ...from, value: today }, ...why]
    case 'CORRECT':
      return [
        village(given, tenure?.villageId),
        person(given, tenure?.cadreId),
        { ...from, value: tenure?.fromOn },
        { kind: 'day', name: 'toOn', label: t('to'), help: t('toHelp'), value: tenure?.toOn ?? '' },
        ...why,
        waiver,
      ]
  }
}

/** Villages by town, the vacant ones said to be so. */
function village({ t, classes, villages }: Given, value: string | undefined): FormField {
  const towns = [...new Set(villages.map(({ township }) => township))]
  const label = ({ name, class: of, commander }: VillageChoice) =>
    [name, of && classes(`class.${of}`), commander ?? t('vacant')].filter(Boolean).join(' ')
  return {
    kind: 'choice',
    ...{ name: 'villageId', label: t('village'), none: t('choose'), required: true, value },
    options: towns.map((town) => ({
      label: town,
      options: villages
        .filter(({ township }) => township === town)
        .map((one) => ({ value: one.id, label: label(one) })),
    })),
  }
}

/** People by rank, each with the village that they command. */
function person({ t, ranks, people, tenure }: Given, value?: string): FormField {
  const known = people.some(({ id }) => id === value)
  const groups = Object.values(CadreRank).flatMap((rank) => {
    const all = people.filter((one) => one.rank === rank)
    return all.length > 0
      ? [
          {
            label: ranks(rank),
            options: all.map(({ id, name, post, village: held }) => ({
              value: id,
              label: [name, post, held && t('commands', { village: held })].filter(Boolean).join(' '),
            })),
          },
        ]
      : []
  })
  const present =
    value && !known && tenure
      ? [{ label: t('present'), options: [{ value, label: `${tenure.name} ${tenure.post}` }] }]
      : []
  return {
    kind: 'choice',
    ...{ name: 'cadreId', label: t('person'), none: t('choose'), required: true, value },
    options: [...present, ...groups],
  }
}

/** The other of a swap. */
function other({ t, tenures, tenure }: Given): FormField {
  return {
    kind: 'choice',
    ...{ name: 'otherTenureId', label: t('other'), none: t('choose'), required: true },
    options: tenures
      .filter(
        ({ id, villageId, cadreId }) =>
          id !== tenure?.id && villageId !== tenure?.villageId && cadreId !== tenure?.cadreId,
      )
      .map(({ id, village: where, name, post }) => ({ value: id, label: `${where} ${name} ${post}` })),
  }
}
