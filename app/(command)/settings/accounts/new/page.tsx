import type { Metadata } from 'next'
import { Form } from '@/components/form/form'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { SearchField } from '@/components/ui/search-field'
import { readAccountFilter } from '@/lib/domains/accounts/filter'
import { listPeopleWithoutAccount } from '@/lib/domains/accounts/queries/list'
import { requireActor, requirePage } from '@/lib/ground/auth/require-actor'
import { translator } from '@/lib/ground/i18n/translator'
import { CommandPage } from '../../../command-page'
import { openAccountAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('accounts'))('open') }
}

/** Opens an account for someone of the register who has none. */
export default async function OpenAccountPage({ searchParams }: PageProps<'/settings/accounts/new'>) {
  const actor = await requireActor()
  requirePage(actor, 'account.manage')
  const { q } = readAccountFilter(await searchParams)
  const [people, t] = await Promise.all([listPeopleWithoutAccount(actor, q), translator('accounts')])
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
          <Form
            id="open"
            action={openAccountAction}
            fields={[
              {
                ...{ kind: 'pick', look: 'lines', name: 'cadreId', label: t('person'), required: true },
                options: people.map(({ id, name, post, unit }) => ({
                  value: id,
                  label: name,
                  about: `${unit} · ${post}`,
                })),
              },
              {
                ...{ kind: 'line', name: 'username', label: t('username'), help: t('usernameHelp') },
                ...{ typed: 'code', max: 32, required: true },
              },
            ]}
            submit={{ label: t('open'), busy: t('opening') }}
            closed={people.length === 0 && <Empty title={t('noPeople')}>{t('noPeopleNext')}</Empty>}
          />
        </Card>
      </div>
    </CommandPage>
  )
}
