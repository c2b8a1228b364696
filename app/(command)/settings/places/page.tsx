import { PlaceTable } from '@/components/places/place-table'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { listPlaces } from '@/lib/domains/places/queries/places'
import { formatter } from '@/lib/ground/i18n/format'
import { translator } from '@/lib/ground/i18n/translator'
import { commandPage } from '../../command-page'

/** The county's villages by town, with what is decided of them and not yet carried out. */
export default commandPage<'/settings/places'>('register.places', async (actor) => {
  const [towns, t, settings, format] = await Promise.all([
    listPlaces(actor),
    translator('places'),
    translator('settings'),
    formatter(),
  ])
  return {
    title: t('title'),
    crumbs: [{ label: settings('title'), href: '/settings' }],
    sub: t('sub'),
    children: (
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
    ),
  }
})
