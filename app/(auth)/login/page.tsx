import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { currentActor } from '@/lib/ground/auth/require-actor'
import { safePath } from '@/lib/ground/auth/safe-path'
import { SIGN_IN_LIMITS } from '@/lib/ground/auth/sign-in-limits'
import { refusalMessage } from '@/lib/ground/i18n/refusals'
import { translator } from '@/lib/ground/i18n/translator'
import { Refusal } from '@/lib/ground/refusal'
import { titled } from '../../titled'
import { Door } from '../door'
import { LoginForm } from './login-form'

export async function generateMetadata() {
  return titled((await translator('login'))('signIn'))
}

/** Where one signs in; whoever is signed in already is taken on. */
export default async function LoginPage({ searchParams }: PageProps<'/login'>) {
  const { next, error } = await searchParams
  const path = safePath(typeof next === 'string' ? next : undefined)
  if (await currentActor()) redirect(path as Route)
  const t = await translator('login')
  return (
    <Door label={t('signIn')}>
      <LoginForm
        words={{
          username: t('username'),
          password: t('password'),
          signIn: t('signIn'),
          signingIn: t('signingIn'),
        }}
        next={path}
        refusal={typeof error === 'string' ? await earlierRefusal(error) : undefined}
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
