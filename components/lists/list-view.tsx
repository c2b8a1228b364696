'use client'

import type { TabShown } from '@/lib/ground/lists/shown'
import { ListFilters, type ListFiltersProps } from './list-filters'
import { ListLines, type ListLinesProps } from './list-lines'
import { ListTabs } from './list-tabs'

interface ListViewProps extends ListFiltersProps, ListLinesProps {
  label: string
  tabs?: { label: string; items: readonly TabShown[]; current: number }
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
      <ListLines table={table} empty={empty} pager={pager} />
    </section>
  )
}
