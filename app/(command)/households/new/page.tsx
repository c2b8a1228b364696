import { notFound } from 'next/navigation'
import { Form } from '@/components/form/form'
import { foundingFields } from '@/components/households/founding-fields'
import { Card } from '@/components/ui/card'
import { getFoundingPlaces } from '@/lib/domains/households/queries/form-choices'
import { registerWords } from '@/lib/domains/households/words'
import { mayOpenRegister } from '@/lib/ground/access/scope/households'
import { commandPage } from '../../command-page'
import { createHouseholdAction } from '../actions'

/** A new household begins with its head. `?village=` names the village by its code. */
export default commandPage<'/households/new'>(null, async (actor, { searchParams }) => {
  if (!mayOpenRegister(actor, 'household.edit')) notFound()
  const { village: code } = await searchParams
  const [words, places] = await Promise.all([
    registerWords(),
    getFoundingPlaces(actor, typeof code === 'string' ? code : undefined),
  ])
  const { t, forms } = words
  return {
    title: forms('new.title'),
    sub: forms('new.sub'),
    phoneSub: places.village?.name,
    crumbs: [{ label: t('title'), href: '/households' }],
    actionBar: null,
    children: (
      <Card label={forms('new.title')} padded>
        <Form
          id="founding"
          action={createHouseholdAction}
          hidden={places.villages.length === 1 ? { villageId: places.village?.id ?? '' } : {}}
          fields={foundingFields(words, places)}
          columns={3}
          submit={{ label: forms('new.submit'), busy: forms('busy') }}
          cancel="/households"
        />
      </Card>
    ),
  }
})
