import { LinkButton } from '@/components/ui/link-button'
import { translator } from '@/lib/ground/i18n/translator'
import { Door } from './door'

/** A link that cannot be used, alike whether it was used, has expired, was replaced or never was: nothing is learned of why. */
export default async function SpentLink() {
  const t = await translator('links')
  return (
    <Door label={t('spentTitle')}>
      <h2 className="form-title">{t('spentTitle')}</h2>
      <p className="form-text my-4">{t('spent')}</p>
      <LinkButton href="/login" size="big" block>
        {t('toSignIn')}
      </LinkButton>
    </Door>
  )
}
