import type { FormField } from '@/components/form/form-field'
import type { Translator } from '@/lib/ground/i18n/translator'

type Towns = { township: string; villages: { id: string; name: string }[] }[]

/** What is asked of every candidate, whoever names them: home and kin, years, staff and health. */
export function personFields(t: Translator<'postings'>, towns: Towns): FormField[] {
  const options = towns.map(({ township, villages }) => ({
    label: township,
    options: villages.map(({ id, name }) => ({ value: id, label: name })),
  }))
  const village = (name: string, label: string, help: string, wide = false): FormField => ({
    ...{ kind: 'choice', name, label, help, none: t('person.noVillage'), options, wide },
  })
  return [
    village('homeVillageId', t('person.home'), t('person.homeHelp'), true),
    village('kinVillageIds', t('person.kin'), t('person.kinHelp')),
    village('kinVillageIds', t('person.kinMore'), t('person.kinHelp')),
    { kind: 'number', name: 'ruralYears', label: t('person.ruralYears'), min: 0, max: 60, required: true },
    { kind: 'number', name: 'partyWorkYears', label: t('person.partyWorkYears'), min: 0, max: 60, required: true },
    { kind: 'flag', name: 'onStaff', label: t('person.onStaff') },
    { kind: 'flag', name: 'healthy', label: t('person.healthy') },
  ]
}
