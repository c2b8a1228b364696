import type { Seat } from '@/lib/ground/access/actor'
import type { Page } from '@/lib/ground/lists/keyset'
import type { Total } from '@/lib/ground/lists/total'
import type { AccountState } from './rules'

/** A line of the list of accounts, with the seats of today. */
export type AccountLine = {
  id: string
  username: string
  name: string
  post: string
  unit: string
  state: AccountState
  seats: Seat[]
}

export type AccountPage = Page<AccountLine> & Total
