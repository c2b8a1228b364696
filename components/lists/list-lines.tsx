'use client'

import { Empty } from '@/components/ui/empty'
import { LinkButton } from '@/components/ui/link-button'
import type { EmptyShown, PagerShown, TableShown } from '@/lib/ground/lists/shown'
import { ListPager } from './list-pager'
import { ListTable } from './list-table'

export interface ListLinesProps {
  table: TableShown
  empty?: EmptyShown
  pager: PagerShown
}

/** The rows of a list, or what to do where there are none, and the pages beside. */
export function ListLines({ table, empty, pager }: ListLinesProps) {
  return (
    <>
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
    </>
  )
}
