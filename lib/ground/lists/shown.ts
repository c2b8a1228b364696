/** A list as its leaf draws it: ready words and addresses, so that a page carries values and no markup. Types alone. */

/** A choice of a menu: its value in the address, and its word. */
export type Option = readonly [value: string, label: string]

/** A ready-made view of a list, with its count where it has one. */
export type TabShown = readonly [label: string, href: string, count?: string]

/** One thing that a list can be narrowed by. */
export type MenuShown = {
  key: string
  name: string
  /** What it is set to, and the list without it. */
  set?: { label: string; value: string; clear: string; clearLabel: string }
  /** An address to which a choice adds its value. */
  to: string
  /** Its choices; where they are left out, they are asked for when it opens. */
  options?: readonly Option[]
}

/** The menu that an address has open: its choices stand in the page. */
export type OpenedShown = { key: string; options: readonly Option[]; close: Option }

/** How the rows are ordered, and a link to the other order. */
export type OrderShown = { label: string; now: string; other: string; href: string }

/** Words to look for within a list. */
export type SearchShown = {
  /** The page that answers. */
  action: string
  name: string
  value?: string
  label: string
  hint: string
  phoneHint?: string
  /** The rest of the address, kept while searching. */
  keep: readonly Option[]
  maxLength: number
}

/** The four lights with their counts; each leads to its own list, and a chosen one back to all. */
export type LightsShown = {
  label: string
  items: readonly (readonly [light: string, label: string, count: string, href: string, current: boolean])[]
}

/**
 * How a part of a cell is drawn. `link` leads to the row's own page, `end` shows what a number ends with, `missing` says that
 * there should be somebody, `warning` what is not as it should be, `late` a day that nears; `desk` and `deskSmall` stand on a desk alone, `phone` on a phone.
 */
export type Tone =
  | (
      | 'text'
      | 'weak'
      | 'strong'
      | 'small'
      | 'sub'
      | 'tag'
      | 'link'
      | 'light'
      | 'end'
      | 'button'
      | 'missing'
      | 'warning'
      | 'late'
    )
  | ('desk' | 'deskSmall' | 'phone')

/** A column: its head, and how the parts of its cells are drawn, one after another; what is empty is left out. */
export type ColumnShown = {
  head: string
  parts: readonly Tone[]
  /** Numbers stand at the right. */
  numeric?: boolean
  /** The column that the rows are sorted by gets ↓ or ↑. */
  sorted?: 'descending' | 'ascending'
  /** Takes the room that the others leave. */
  wide?: boolean
  /** On the phone a row is a card with this in it, or a table without it. */
  phone?: 'title' | 'lead' | 'fact' | 'deed' | 'hidden'
  /** Its head is for screen readers alone. */
  unseen?: boolean
  /** What it says of a row names the row. */
  names?: boolean
}

/** What a cell says; with an address of its own where it leads elsewhere than its row. */
export type Part = string | readonly [label: string, href: string]

/** The parts of a cell; one that has a single text is that text. */
export type Cell = string | readonly Part[]

/** A row: what its page's address ends with, then its cells. */
export type RowShown = readonly [key: string, ...cells: Cell[]]

export type TableShown = {
  caption: string
  columns: readonly ColumnShown[]
  rows: readonly RowShown[]
  /** What stands before a row's key in the address of its page. */
  at: string
  /** What the address of a row's button ends with, and its icon on the phone. */
  button?: { after: string; icon: 'edit' }
  /** What the lights are called. */
  lights?: Readonly<Record<string, string>>
  /** On the phone its rows are cards. */
  cards?: boolean
  /** Its rows are as high as what they say, under a head that does not stay. */
  plain?: boolean
}

export type EmptyShown = { title: string; note: string; action?: Option }

export type PagerShown = {
  summary: string
  labels: { previous: string; next: string }
  previous?: string
  next?: string
}
