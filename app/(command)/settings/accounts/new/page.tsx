import { Card } from '@/components/ui/card'
import { SearchField } from '@/components/ui/search-field'
import { readAccountFilter } from '@/lib/domains/accounts/filter'
import { listPeopleWithoutAccount } from '@/lib/domains/accounts/queries/list'
import { translator } from '@/lib/ground/i18n/translator'
import { commandPage } from '../../../command-page'
import { OpenAccountForm } from './open-account-form'

/** Opens an account for someone of the register who has none. */
export default commandPage<'/settings/accounts/new'>('account.manage', async (actor, { searchParams }) => {
  const { q } = readAccountFilter(await searchParams)
  const [people, t, links] = await Promise.all([
    listPeopleWithoutAccount(actor, q),
    translator('accounts'),
    translator('links'),
  ])
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
    ),
  }
})
