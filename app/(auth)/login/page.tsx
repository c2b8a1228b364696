import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { Form } from '@/components/form/form'
import { currentActor } from '@/lib/ground/auth/require-actor'
import { safePath } from '@/lib/ground/auth/safe-path'
import { SIGN_IN_LIMITS } from '@/lib/ground/auth/sign-in-limits'
import { refusalMessage } from '@/lib/ground/i18n/refusals'
import { translator } from '@/lib/ground/i18n/translator'
import { Refusal } from '@/lib/ground/refusal'
import { Door } from '../door'
import { signInAction } from './actions'

/** Where one signs in; whoever is signed in already is taken on. */
export default async function LoginPage({ searchParams }: PageProps<'/login'>) {
  const { next, error } = await searchParams
  const path = safePath(typeof next === 'string' ? next : undefined)
  if (await currentActor()) redirect(path as Route)
  const t = await translator('login')
  return (
    <Door label={t('signIn')}>
      <Form
        id="login"
        action={signInAction}
        hidden={{ next: path }}
        fields={[
          {
            ...{ kind: 'line', name: 'username', label: t('username'), typed: 'code', fill: 'username' },
            ...{ max: 64, required: true },
          },
          { kind: 'password', name: 'password', label: t('password'), fill: 'current-password', required: true },
        ]}
        refusal={typeof error === 'string' ? await earlierRefusal(error) : undefined}
        submit={{ label: t('signIn'), busy: t('signingIn'), size: 'big', block: true }}
      />
      <p className="login-help">{t('help')}</p>
    </Door>
  )
}

/** next-auth's own route names in the address why it refused. */
async function earlierRefusal(error: string): Promise<string> {
  return refusalMessage(
    error === 'too_many_tries'
      ? new Refusal('too_many_tries', { minutes: SIGN_IN_LIMITS.minutes })
      : new Refusal('sign_in_failed'),
  )
}
