import type { Metadata } from 'next'
import { Card } from '@/components/ui/card'
import { SearchField } from '@/components/ui/search-field'
import { readAccountFilter } from '@/lib/domains/accounts/filter'
import { listPeopleWithoutAccount } from '@/lib/domains/accounts/queries/list'
import { requireActor, requirePage } from '@/lib/ground/auth/require-actor'
import { translator } from '@/lib/ground/i18n/translator'
import { CommandPage } from '../../../command-page'
import { OpenAccountForm } from './open-account-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('accounts'))('open') }
}

/** Opens an account for someone of the register who has none. */
export default async function OpenAccountPage({ searchParams }: PageProps<'/settings/accounts/new'>) {
  const actor = await requireActor()
  requirePage(actor, 'account.manage')
  const { q } = readAccountFilter(await searchParams)
  const [people, t, links] = await Promise.all([
    listPeopleWithoutAccount(actor, q),
    translator('accounts'),
    translator('links'),
  ])
  return (
    <CommandPage
      actor={actor}
      title={t('open')}
      sub={t('openSub')}
      crumbs={[{ label: t('title'), href: '/settings/accounts' }]}
    >
      <div className="grid max-w-[720px] gap-4">
        <SearchField
          action="/settings/accounts/new"
          name="q"
          value={q}
          label={t('findPerson')}
          placeholder={t('findPersonHint')}
        />
        <Card title={t('openTitle')} sub={t('peopleFound')} padded>
          <OpenAccountForm
            people={people.map(({ id, name, post, unit }) => ({ value: id, label: name, about: `${unit} · ${post}` }))}
            words={{
              person: t('person'),
              noPeople: t('noPeople'),
              noPeopleNext: t('noPeopleNext'),
              username: t('username'),
              usernameHelp: t('usernameHelp'),
              open: t('open'),
              opening: t('opening'),
              opened: t('opened'),
              toAccount: t('toAccount'),
              openAnother: t('openAnother'),
              address: links('address'),
              copy: links('copy'),
              copied: links('copied'),
            }}
          />
        </Card>
      </div>
    </CommandPage>
  )
}
