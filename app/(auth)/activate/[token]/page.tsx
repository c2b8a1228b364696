import { notFound } from 'next/navigation'
import { activationLinkAt } from '@/lib/domains/accounts/queries/links'
import { LEAST_PASSWORD_LENGTH } from '@/lib/ground/auth/schema'
import { translator } from '@/lib/ground/i18n/translator'
import { titled } from '../../../titled'
import { Door } from '../../door'
import { ActivateForm } from './activate-form'

export async function generateMetadata() {
  return titled((await translator('links'))('activateTitle'))
}

/** Where the holder of an account sets its password: the first one, or a new one after a reset. Looking spends nothing. */
export default async function ActivatePage({ params }: PageProps<'/activate/[token]'>) {
  const link = await activationLinkAt(await params)
  if (!link) notFound()
  const t = await translator('links')
  return (
    <Door label={t('activateTitle')}>
      <ActivateForm
        token={link.token}
        username={link.username}
        words={{
          title: link.first ? t('activateTitle') : t('resetTitle'),
          intro: t('activateIntro', { name: link.name, username: link.username }),
          password: t('newPassword'),
          passwordHelp: t('newPasswordHelp', { min: LEAST_PASSWORD_LENGTH }),
          repeated: t('repeatedPassword'),
          set: t('setPassword'),
          setting: t('settingPassword'),
        }}
      />
    </Door>
  )
}
