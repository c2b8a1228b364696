import { BrandMark } from '@/components/frame/brand-mark'
import { LinkButton } from '@/components/ui/link-button'
import { translator } from '@/lib/ground/i18n/translator'
import { titled } from './titled'

export async function generateMetadata() {
  return titled((await translator('errors'))('notFoundTitle'))
}

/** One answer for what does not exist and for what lies outside one's scope: nothing is learned from it. */
export default async function NotFound() {
  const t = await translator('errors')
  return (
    <main className="plain-page" id="main">
      <BrandMark />
      <h1>{t('notFoundTitle')}</h1>
      <p>{t('notFound')}</p>
      <div className="actions">
        <LinkButton variant="primary" href="/">
          {t('home')}
        </LinkButton>
        <LinkButton href="/issues">{t('backToList')}</LinkButton>
      </div>
    </main>
  )
}
