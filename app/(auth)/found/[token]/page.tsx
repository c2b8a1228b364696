import { notFound } from 'next/navigation'
import { foundingLinkAt } from '@/lib/domains/accounts/queries/links'
import { LEAST_PASSWORD_LENGTH } from '@/lib/ground/auth/schema'
import { translator } from '@/lib/ground/i18n/translator'
import { titled } from '../../../titled'
import { Door } from '../../door'
import { FoundForm } from './found-form'

export async function generateMetadata() {
  return titled((await translator('found'))('title'))
}

/** Where an empty database becomes a county: the county itself, and the two people who open it to all others. */
export default async function FoundPage({ params }: PageProps<'/found/[token]'>) {
  const { token } = await params
  const link = await foundingLinkAt({ token })
  if (!link) notFound()
  const [t, links] = await Promise.all([translator('found'), translator('links')])
  return (
    <Door label={t('title')} wide>
      <FoundForm
        token={token}
        open={link === 'open'}
        words={{
          title: t('title'),
          intro: t('intro'),
          county: t('county'),
          code: t('code'),
          codeHelp: t('codeHelp'),
          name: t('name'),
          shortName: t('shortName'),
          shortNameHelp: t('shortNameHelp'),
          unit: t('unit'),
          unitHelp: t('unitHelp'),
          unitDefault: t('unitDefault'),
          administrator: t('administrator'),
          administratorHelp: t('administratorHelp'),
          leader: t('leader'),
          leaderHelp: t('leaderHelp'),
          personName: t('personName'),
          username: t('username'),
          usernameHelp: t('usernameHelp'),
          password: t('password'),
          passwordHelp: t('passwordHelp', { min: LEAST_PASSWORD_LENGTH }),
          repeated: t('repeated'),
          post: t('post'),
          found: t('found'),
          founding: t('founding'),
          done: t('done'),
          next: t('next'),
          used: t('used'),
          signIn: t('signIn'),
          copy: links('copy'),
          copied: links('copied'),
          address: links('address'),
        }}
      />
    </Door>
  )
}
