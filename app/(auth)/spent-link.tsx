import { LinkButton } from '@/components/ui/link-button'
import { translator } from '@/lib/ground/i18n/translator'

/** What stands where a link has been: alike for one that was used, has expired, was replaced or never was. */
export async function SpentLink() {
  const t = await translator('links')
  return (
    <>
      <h2 className="door-title">{t('spentTitle')}</h2>
      <p className="door-text">{t('spent')}</p>
      <LinkButton href="/login" size="big" block>
        {t('toSignIn')}
      </LinkButton>
    </>
  )
}
