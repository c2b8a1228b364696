'use client'

import { Empty } from '@/components/ui/empty'
import { LinkButton } from '@/components/ui/link-button'
import type { EmptyShown, PagerShown, TableShown, TabShown } from '@/lib/ground/lists/shown'
import { ListFilters, type ListFiltersProps } from './list-filters'
import { ListPager } from './list-pager'
import { ListTable } from './list-table'
import { ListTabs } from './list-tabs'

interface ListViewProps extends ListFiltersProps {
  label: string
  tabs?: { label: string; items: readonly TabShown[]; current: number }
  table: TableShown
  empty?: EmptyShown
  pager: PagerShown
}

/**
 * A list: its views, what narrows it, its rows, and the pages beside. It gets words and addresses alone, and draws desk and
 * phone from the same: rows of a table that the phone lays out as cards.
 */
export function ListView({ label, tabs, table, empty, pager, ...filters }: ListViewProps) {
  return (
    <section className="card" data-edge="" aria-label={label}>
      {tabs && <ListTabs {...tabs} />}
      <ListFilters {...filters} />
      {empty ? (
        <Empty
          title={empty.title}
          action={empty.action && <LinkButton href={empty.action[0]}>{empty.action[1]}</LinkButton>}
        >
          {empty.note}
        </Empty>
      ) : (
        <ListTable {...table} />
      )}
      <ListPager {...pager} />
    </section>
  )
}
