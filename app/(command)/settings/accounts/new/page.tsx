import { Form } from '@/components/form/form'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { SearchField } from '@/components/ui/search-field'
import { ACCOUNTS } from '@/lib/domains/accounts/filter'
import { listPeopleWithoutAccount } from '@/lib/domains/accounts/queries/list'
import { translator } from '@/lib/ground/i18n/translator'
import { commandPage } from '../../../command-page'
import { openAccountAction } from '../actions'

/** Opens an account for someone of the register who has none. */
export default commandPage<'/settings/accounts/new'>('account.manage', async (actor, { searchParams }) => {
  const { q } = ACCOUNTS.read(await searchParams).filter
  const [people, t] = await Promise.all([listPeopleWithoutAccount(actor, q), translator('accounts')])
  return {
    title: t('open'),
    sub: t('openSub'),
    crumbs: [{ label: t('title'), href: '/settings/accounts' }],
    children: (
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
    ),
  }
})
