import type { Metadata } from 'next'
import { PlaceTable } from '@/components/places/place-table'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { listPlaces } from '@/lib/domains/places/queries/places'
import { requireActor, requirePage } from '@/lib/ground/auth/require-actor'
import { formatter } from '@/lib/ground/i18n/format'
import { translator } from '@/lib/ground/i18n/translator'
import { CommandPage } from '../../command-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('places'))('title') }
}

/** The county's villages by town, with what is decided of them and not yet carried out. */
export default async function PlacesPage() {
  const actor = await requireActor()
  requirePage(actor, 'register.places')
  const [towns, t, settings, format] = await Promise.all([
    listPlaces(actor),
    translator('places'),
    translator('settings'),
    formatter(),
  ])
  return (
    <CommandPage
      actor={actor}
      title={t('title')}
      crumbs={[{ label: settings('title'), href: '/settings' }]}
      sub={t('sub')}
    >
      <div className="grid max-w-[1080px] gap-4">
        {towns.length === 0 && (
          <Card label={t('title')}>
            <Empty title={t('empty')}>{t('emptyNote')}</Empty>
          </Card>
        )}
        {towns.map((town) => (
          <Card
            key={town.code}
            className="settings-card"
            title={town.name}
            sub={t('villages', { count: town.villages.length })}
          >
            <PlaceTable town={town} t={t} format={format} />
          </Card>
        ))}
      </div>
    </CommandPage>
  )
}
