import { translator } from '@/lib/ground/i18n/translator'
import { Door } from '../../door'
import { SpentLink } from '../../spent-link'

/** A link that cannot be used: nothing is learned of why. */
export default async function NoLink() {
  const t = await translator('links')
  return (
    <Door label={t('spentTitle')}>
      <SpentLink />
    </Door>
  )
}
