import { notFound } from 'next/navigation'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { FilterMenu } from '@/components/ui/filter-menu'
import { LinkButton } from '@/components/ui/link-button'
import { Pager } from '@/components/ui/pager'
import { SearchField } from '@/components/ui/search-field'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { type AccountFilter, accountListHref, readAccountFilter } from '@/lib/domains/accounts/filter'
import { type AccountPage, listAccounts } from '@/lib/domains/accounts/queries/list'
import { ROLES } from '@/lib/ground/access/roles'
import { seatWords } from '@/lib/ground/access/seat-words'
import { mayEver, reachesCounty } from '@/lib/ground/access/seats'
import { formatter } from '@/lib/ground/i18n/format'
import { translator } from '@/lib/ground/i18n/translator'
import { commandPage } from '../../command-page'

/** The county's accounts: the administrator works on them, the auditor reads why each sees what it sees. */
export default commandPage<'/settings/accounts'>(null, async (actor, { searchParams }) => {
  if (!reachesCounty(actor, 'account.explain')) notFound()
  const filter = readAccountFilter(await searchParams)
  const [page, t, settings, format] = await Promise.all([
    listAccounts(actor, filter),
    translator('accounts'),
    translator('settings'),
    formatter(),
  ])
  const count = t('sub', { count: format.number(page.total) })
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
        <Filters filter={filter} />
        <Card label={t('title')}>
          <Accounts page={page} />
          <Pager
            summary={t('pages', { count: format.number(page.total) })}
            labels={await pagerWords()}
            {...(page.next && { next: accountListHref({ ...filter, before: undefined, after: page.next }) })}
            {...(page.previous && {
              previous: accountListHref({ ...filter, after: undefined, before: page.previous }),
            })}
          />
        </Card>
      </div>
    ),
  }
})

async function pagerWords() {
  const ui = await translator('ui')
  return { previous: ui('previous'), next: ui('next') }
}

async function Filters({ filter }: { filter: AccountFilter }) {
  const [t, roles] = await Promise.all([translator('accounts'), translator('roles')])
  const { q, state, role } = filter
  const kept = Object.entries({ state, role }).flatMap(([name, value]) => (value ? [[name, value]] : []))
  const to = (change: AccountFilter) => accountListHref({ q, state, role, ...change })
  const states = (['active', 'waiting', 'disabled'] as const).map((one) => ({ one, label: t(`states.${one}`) }))
  return (
    <div className="filters">
      <SearchField
        action="/settings/accounts"
        name="q"
        value={q}
        label={t('search')}
        placeholder={t('searchHint')}
        keep={Object.fromEntries(kept)}
      />
      <FilterMenu
        name={t('state')}
        value={state && t(`states.${state}`)}
        clearHref={to({ state: undefined })}
        clearLabel={t('clear', { name: t('state') })}
        options={states.map(({ one, label }) => ({ href: to({ state: one }), label, current: one === state }))}
      />
      <FilterMenu
        name={t('role')}
        value={role && roles(role)}
        clearHref={to({ role: undefined })}
        clearLabel={t('clear', { name: t('role') })}
        options={ROLES.map((one) => ({ href: to({ role: one }), label: roles(one), current: one === role }))}
      />
    </div>
  )
}

async function Accounts({ page: { lines } }: { page: AccountPage }) {
  const [t, roles] = await Promise.all([translator('accounts'), translator('roles')])
  if (lines.length === 0) return <Empty title={t('none')}>{t('noneNext')}</Empty>
  return (
    <Table
      caption={t('title')}
      columns={[
        { label: t('columns.person') },
        { label: t('columns.username') },
        { label: t('columns.unit'), className: 'phone:hidden' },
        { label: t('columns.seats'), className: 'phone:hidden' },
        { label: t('columns.state') },
      ]}
    >
      {lines.map(({ id, username, name, post, unit, state, seats }) => (
        <tr key={id}>
          <td>
            <TextLink href={`/settings/accounts/${id}`}>{name}</TextLink>
            <span className="sub phone:hidden"> {post}</span>
          </td>
          <td>{username}</td>
          <td className="phone:hidden">{unit}</td>
          <td className="phone:hidden">
            {seats.length > 0 ? seatWords(seats, roles) : <span className="sub">{t('noSeat')}</span>}
          </td>
          <td>{state === 'active' ? t('states.active') : <Tag kind="outline">{t(`states.${state}`)}</Tag>}</td>
        </tr>
      ))}
    </Table>
  )
}
