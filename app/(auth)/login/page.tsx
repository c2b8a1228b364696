import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { BrandMark } from '@/components/frame/brand-mark'
import { LanguageChoice } from '@/components/frame/language-choice'
import { ThemeButton } from '@/components/frame/theme-control'
import { Icon } from '@/components/ui/icon'
import { currentActor } from '@/lib/access/require-actor'
import { safePath } from '@/lib/auth/safe-path'
import { SIGN_IN_LIMITS } from '@/lib/auth/sign-in-limits'
import { currentLocale } from '@/lib/i18n/locale'
import { refusalMessage } from '@/lib/i18n/refusals'
import { translator } from '@/lib/i18n/translator'
import { Refusal } from '@/lib/refusal'
import { LoginForm } from './login-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('login'))('signIn') }
}

/** Where one signs in; whoever is signed in already is taken on. */
export default async function LoginPage({ searchParams }: PageProps<'/login'>) {
  const { next, error } = await searchParams
  const path = safePath(typeof next === 'string' ? next : undefined)
  if (await currentActor()) redirect(path as Route)
  const [t, frame, locale] = await Promise.all([translator('login'), translator('frame'), currentLocale()])
  return (
    <main className="login" id="main">
      <div className="login-brand">
        <BrandMark />
        <h1>
          {frame('product')}
          <small>{t('tagline')}</small>
        </h1>
      </div>
      <section className="card login-card" aria-label={t('signIn')}>
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
      </section>
      <nav className="login-tools" aria-label={frame('language')}>
        <LanguageChoice
          tick={null}
          languages={[
            { code: 'zh-CN', label: frame('chinese'), current: locale === 'zh-CN' },
            { code: 'en', label: frame('english'), current: locale === 'en' },
          ]}
        />
        <ThemeButton label={frame('themeSwitch')}>
          <Icon name="moon" />
          <Icon name="sun" />
        </ThemeButton>
      </nav>
    </main>
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
