import type { Column } from './rules-table'

/** A seat as the demo gives it: a column of the table, at a village, a township or a unit. */
export type DemoSeat = { column: Column; village?: string; township?: string; unit?: string }

const SHAHE = '610926100214'
const JINSHAHE = '610926108215'

/** The thirteen demo accounts of DESIGN.md section 2, and which seats each holds. */
export const ACCOUNTS = {
  leader: [{ column: 'leader' }],
  headquarters: [{ column: 'headquarters' }],
  orgdept: [{ column: 'orgdept' }],
  inspector: [{ column: 'inspector' }],
  transport: [{ column: 'unit officer', unit: '交通局' }],
  telecom: [{ column: 'unit officer', unit: '移动公司' }],
  township: [{ column: 'township', township: '610926100' }],
  commander: [{ column: 'commander', village: SHAHE }],
  commander2: [{ column: 'leader' }, { column: 'commander', village: JINSHAHE }],
  secretary: [{ column: 'member', village: SHAHE }],
  member: [{ column: 'member', village: SHAHE }],
  admin: [{ column: 'administrator' }],
  auditor: [{ column: 'auditor' }],
} as const satisfies Record<string, readonly DemoSeat[]>

export type Account = keyof typeof ACCOUNTS
export const ACCOUNT_NAMES = Object.keys(ACCOUNTS) as Account[]
export const VILLAGES = { shahe: SHAHE, jinshahe: JINSHAHE }
