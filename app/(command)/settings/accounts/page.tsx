import { notFound } from 'next/navigation'
import { AccountList } from '@/components/accounts/account-list'
import { ListNotes } from '@/components/lists/list-notes'
import { LinkButton } from '@/components/ui/link-button'
import { ACCOUNTS, type AccountFilter } from '@/lib/domains/accounts/filter'
import { listAccounts } from '@/lib/domains/accounts/queries/list'
import { mayEver, reachesCounty } from '@/lib/ground/access/seats'
import { currentLocale } from '@/lib/ground/i18n/locale'
import { translator } from '@/lib/ground/i18n/translator'
import { openedIn } from '@/lib/ground/lists/choices'
import { countOf, notesOf } from '@/lib/ground/lists/show'
import { listWordsIn } from '@/lib/ground/lists/words'
import { commandPage } from '../../command-page'

/** The county's accounts: the administrator works on them, the auditor reads why each sees what it sees. */
export default commandPage<'/settings/accounts'>(null, async (actor, { searchParams }) => {
  if (!reachesCounty(actor, 'account.explain')) notFound()
  const asked = await searchParams
  const { filter, ignored } = ACCOUNTS.read(asked)
  const words = await accountWords()
  const { accounts: t, ofList } = words
  const settings = await translator('settings')
  const page = await listAccounts(actor, filter)
  const count = t('sub', { count: countOf(page, ofList) })
  return {
    title: t('title'),
    sub: count,
    phoneSub: count,
    crumbs: [{ label: settings('title'), href: '/settings' }],
    actions: mayEver(actor, 'account.manage') && (
      <LinkButton variant="primary" icon="plus" href="/settings/accounts/new">
        {t('open')}
      </LinkButton>
    ),
    children: (
      <div className="stack">
        {mayEver(actor, 'account.manage') && (
          <LinkButton className="desk:hidden" variant="primary" size="big" block href="/settings/accounts/new">
            {t('open')}
          </LinkButton>
        )}
        <ListNotes notes={notesOf(ACCOUNTS, ignored, page.cursorUnknown, ofList)} />
        <AccountList words={words} filter={filter} page={page} opened={openedIn(asked)} />
      </div>
    ),
  }
})

async function accountWords() {
  const accounts = await translator('accounts')
  const ofList = listWordsIn(await currentLocale(), (key) => accounts(`keys.${key as keyof AccountFilter}`))
  return { accounts, roles: await translator('roles'), ofList }
}
