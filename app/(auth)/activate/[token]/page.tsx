import { notFound } from 'next/navigation'
import { Form } from '@/components/form/form'
import { newPasswordFields, StoredUnder } from '@/components/form/password'
import { activationLinkAt } from '@/lib/domains/accounts/queries/links'
import { LEAST_PASSWORD_LENGTH } from '@/lib/ground/auth/schema'
import { translator } from '@/lib/ground/i18n/translator'
import { Door } from '../../door'
import { activateAction } from './actions'

/** Where the holder of an account sets its password: the first one, or a new one after a reset. Looking spends nothing. */
export default async function ActivatePage({ params }: PageProps<'/activate/[token]'>) {
  const link = await activationLinkAt(await params)
  if (!link) notFound()
  const t = await translator('links')
  return (
    <Door label={t('activateTitle')}>
      <Form
        id="activate"
        title={link.first ? t('activateTitle') : t('resetTitle')}
        text={t('activateIntro', { name: link.name, username: link.username })}
        action={activateAction}
        hidden={{ token: link.token }}
        fields={newPasswordFields({
          ...{ password: t('newPassword'), repeated: t('repeatedPassword') },
          help: t('newPasswordHelp', { min: LEAST_PASSWORD_LENGTH }),
        })}
        submit={{ label: t('setPassword'), busy: t('settingPassword'), size: 'big', block: true }}
      >
        <StoredUnder username={link.username} />
      </Form>
    </Door>
  )
}
