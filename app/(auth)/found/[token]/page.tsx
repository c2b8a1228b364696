import { notFound } from 'next/navigation'
import { Form } from '@/components/form/form'
import type { FormField, FormGroup } from '@/components/form/form-field'
import { newPasswordFields } from '@/components/form/password'
import { LinkButton } from '@/components/ui/link-button'
import { foundingLinkAt } from '@/lib/domains/accounts/queries/links'
import { LEAST_PASSWORD_LENGTH } from '@/lib/ground/auth/schema'
import { type Translator, translator } from '@/lib/ground/i18n/translator'
import { Door } from '../../door'
import { foundAction } from './actions'

/**
 * Where an empty database becomes a county: the county itself, and the two people who open it to all others. What came of
 * it, the leader's link, is shown once, in the place of the form.
 */
export default async function FoundPage({ params }: PageProps<'/found/[token]'>) {
  const { token } = await params
  const link = await foundingLinkAt({ token })
  if (!link) notFound()
  const t = await translator('found')
  return (
    <Door label={t('title')} wide>
      <Form
        id="found"
        title={t('title')}
        text={t('intro')}
        action={foundAction}
        hidden={{ token }}
        fields={groupsOf(t)}
        columns={2}
        submit={{ label: t('found'), busy: t('founding'), size: 'big', block: true }}
        closed={link === 'open' ? undefined : <Founded t={t} />}
      />
    </Door>
  )
}

type T = Translator<'found'>

/** The county, its administrator and its first leader. */
function groupsOf(t: T): FormGroup[] {
  const line = (
    name: string,
    label: string,
    max: number,
    rest: Partial<Extract<FormField, { kind: 'line' }>> = {},
  ) => ({
    ...{ kind: 'line' as const, name, label, max, required: true },
    ...rest,
  })
  const username = { typed: 'code', help: t('usernameHelp') } as const
  return [
    {
      kind: 'group',
      title: t('county'),
      fields: [
        line('code', t('code'), 6, { typed: 'digits', help: t('codeHelp') }),
        line('name', t('name'), 40),
        line('shortName', t('shortName'), 8, { help: t('shortNameHelp') }),
        line('unit', t('unit'), 60, { help: t('unitHelp'), value: t('unitDefault') }),
      ],
    },
    {
      kind: 'group',
      title: t('administrator'),
      text: t('administratorHelp'),
      fields: [
        line('administratorName', t('personName'), 40),
        line('administratorUsername', t('username'), 32, { ...username, fill: 'username' }),
        ...newPasswordFields({
          ...{ password: t('password'), repeated: t('repeated') },
          help: t('passwordHelp', { min: LEAST_PASSWORD_LENGTH }),
        }),
      ],
    },
    {
      kind: 'group',
      title: t('leader'),
      text: t('leaderHelp'),
      fields: [
        line('leaderName', t('personName'), 40),
        line('leaderPost', t('post'), 60),
        line('leaderUsername', t('username'), 32, username),
      ],
    },
  ]
}

function Founded({ t }: { t: T }) {
  return (
    <>
      <h2 className="form-title">{t('done')}</h2>
      <p className="form-text">{t('used')}</p>
      <LinkButton href="/login" variant="primary" size="big" block>
        {t('signIn')}
      </LinkButton>
    </>
  )
}
