import { ListView } from '@/components/lists/list-view'
import { ACCOUNTS, type AccountFilter } from '@/lib/domains/accounts/filter'
import { ACCOUNT_STATES } from '@/lib/domains/accounts/rules'
import type { AccountLine, AccountPage } from '@/lib/domains/accounts/shown'
import { ROLES } from '@/lib/ground/access/roles'
import { seatWords } from '@/lib/ground/access/seat-words'
import type { Translator } from '@/lib/ground/i18n/translator'
import { type ListColumn, tableOf } from '@/lib/ground/lists/columns'
import { menuOf, openedOf, pagerOf, searchOf } from '@/lib/ground/lists/show'
import type { Option } from '@/lib/ground/lists/shown'
import type { ListWords } from '@/lib/ground/lists/words'

/** What the list of accounts writes with. */
type AccountWords = { accounts: Translator<'accounts'>; roles: Translator<'roles'>; ofList: ListWords }

interface AccountListProps {
  words: AccountWords
  filter: AccountFilter
  page: AccountPage
  /** The menu that the address has open. */
  opened: string | undefined
}

/** Accounts by user name, with the seats of today. */
export function AccountList({ words, filter, page, opened }: AccountListProps) {
  const { accounts: t, roles, ofList } = words
  const states = ACCOUNT_STATES.map((state): Option => [state, t(`states.${state}`)])
  const menus = [
    menuOf(ACCOUNTS, filter, 'state', ofList, states),
    menuOf(
      ACCOUNTS,
      filter,
      'role',
      ofList,
      ROLES.map((role): Option => [role, roles(role)]),
    ),
  ]
  return (
    <ListView
      label={t('title')}
      search={searchOf(ACCOUNTS, filter, { label: t('search'), hint: t('searchHint'), maxLength: 60 })}
      menus={menus}
      here={ACCOUNTS.href(ACCOUNTS.first(filter))}
      open={openedOf(ACCOUNTS, filter, menus, opened, ofList)}
      table={{
        ...tableOf(columnsOf(words), page.rows, ({ id }) => id),
        caption: t('title'),
        at: '/settings/accounts/',
      }}
      empty={page.rows.length === 0 ? { title: t('none'), note: t('noneNext') } : undefined}
      pager={pagerOf(ACCOUNTS, filter, page, ofList, t('one'))}
    />
  )
}

function columnsOf({ accounts: t, roles }: AccountWords): ListColumn<AccountLine>[] {
  return [
    { head: t('columns.person'), parts: ['link', 'deskSmall'], cell: ({ name, post }) => [name, post] },
    { head: t('columns.username'), parts: ['text'], cell: ({ username }) => username },
    { head: t('columns.unit'), parts: ['text'], phone: 'hidden', cell: ({ unit }) => unit },
    {
      head: t('columns.seats'),
      parts: ['text', 'weak'],
      phone: 'hidden',
      wide: true,
      cell: ({ seats }) => (seats.length > 0 ? [seatWords(seats, roles), ''] : ['', t('noSeat')]),
    },
    {
      head: t('columns.state'),
      parts: ['text', 'tag'],
      cell: ({ state }) => (state === 'active' ? [t('states.active'), ''] : ['', t(`states.${state}`)]),
    },
  ]
}
