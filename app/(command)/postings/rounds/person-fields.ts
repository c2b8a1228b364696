import type { FormField } from '@/components/postings/form-field'
import type { Translator } from '@/lib/ground/i18n/translator'

type Towns = { township: string; villages: { id: string; name: string }[] }[]

/** What is asked of every candidate, whoever names them: home and kin, years, staff and health. */
export function personFields(t: Translator<'postings'>, towns: Towns): FormField[] {
  const options = towns.map(({ township, villages }) => ({
    label: township,
    options: villages.map(({ id, name }) => ({ value: id, label: name })),
  }))
  const village = (name: string, label: string, help: string): FormField => ({
    ...{ kind: 'select', name, label, help, placeholder: t('person.noVillage'), options },
  })
  return [
    village('homeVillageId', t('person.home'), t('person.homeHelp')),
    village('kinVillageIds', t('person.kin'), t('person.kinHelp')),
    village('kinVillageIds', t('person.kinMore'), t('person.kinHelp')),
    { kind: 'number', name: 'ruralYears', label: t('person.ruralYears'), max: 60, required: true },
    { kind: 'number', name: 'partyWorkYears', label: t('person.partyWorkYears'), max: 60, required: true },
    { kind: 'tick', name: 'onStaff', label: t('person.onStaff') },
    { kind: 'tick', name: 'healthy', label: t('person.healthy') },
  ]
}
