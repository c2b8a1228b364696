import type { Page } from './keyset'
import type { FilterOf, List } from './list'
import type { MenuShown, OpenedShown, Option, PagerShown, SearchShown } from './shown'
import type { Total } from './total'
import type { ListWords } from './words'

// biome-ignore lint/suspicious/noExplicitAny: of any list
type AnyList = List<any>

/** The address of a list to which a value of one key is added. */
export function addressTo<L extends AnyList>(
  list: L,
  filter: Partial<FilterOf<L>>,
  key: Extract<keyof FilterOf<L>, string>,
): string {
  const without = list.href({ ...filter, [key]: undefined })
  return `${without}${without.includes('?') ? '&' : '?'}${key}=`
}

/** A menu for one key; `options` are its choices, or nothing where they are asked for when it opens. */
export function menuOf<L extends AnyList>(
  list: L,
  filter: FilterOf<L>,
  key: Extract<keyof FilterOf<L>, string>,
  { keys, lists }: ListWords,
  options: readonly Option[] | undefined,
  label?: string,
): MenuShown {
  const without = list.href(list.first(filter, { [key]: undefined }))
  const value = filter[key] === undefined ? undefined : String(filter[key])
  const name = keys(key)
  const found = label ?? options?.find(([one]) => one === value)?.[1]
  return {
    key,
    name,
    to: addressTo(list, list.first(filter), key),
    ...(value !== undefined && {
      set: { label: found ?? value, value, clear: without, clearLabel: lists('clear', { name }) },
    }),
    ...(options && { options }),
  }
}

/** The choices of the menu that an address has open, for whoever has no script. */
export function openedOf<L extends AnyList>(
  list: L,
  filter: FilterOf<L>,
  menus: readonly MenuShown[],
  key: string | undefined,
  { lists }: ListWords,
): OpenedShown | undefined {
  const menu = menus.find((one) => one.key === key)
  if (!menu?.options) return undefined
  return { key: menu.key, options: menu.options, close: [list.href(list.first(filter)), lists('close')] }
}

/** The field that looks for words under the key `q`. */
export function searchOf<L extends AnyList>(
  list: L,
  filter: FilterOf<L>,
  words: Pick<SearchShown, 'label' | 'hint' | 'phoneHint' | 'maxLength'>,
): SearchShown {
  const kept = list.href(list.first(filter, { q: undefined })).split('?')[1] ?? ''
  return {
    ...words,
    action: list.path,
    name: 'q',
    ...(filter.q && { value: filter.q }),
    keep: [...new URLSearchParams(kept)],
  }
}

/** 第 1–50 条，共 242 条, and the pages beside it; `one` is what one counts by. */
export function pagerOf<L extends AnyList>(
  list: L,
  filter: FilterOf<L>,
  { rows, offset, total, atLeast, next, previous }: Page<unknown> & Total,
  { lists, format }: ListWords,
  one: string,
): PagerShown {
  const to = offset + rows.length
  const range = { one, from: format.number(offset + 1), to: format.number(to) }
  const known = { ...range, total: format.number(atLeast ? total : Math.max(total, to)) }
  const at = (place: object) => list.href({ ...list.first(filter), ...place })
  return {
    summary: rows.length === 0 ? lists('pagesNone', { one }) : lists(atLeast ? 'pagesMany' : 'pages', known),
    labels: { previous: lists('previous'), next: lists('next') },
    ...(previous && { previous: at({ before: previous }) }),
    ...(next && { next: at({ after: next }) }),
  }
}

/** What of the address was not understood; the list is shown without it. */
export function notesOf(
  list: AnyList,
  ignored: readonly string[],
  cursorUnknown: boolean,
  { lists, keys }: ListWords,
): string[] {
  const names = ignored.slice(0, 8).map((key) => (list.isKey(key) ? keys(key) : `${key}`.slice(0, 20)))
  const left = ignored.join() === 'q' ? lists('tooShort') : lists('ignored', { keys: names.join(lists('and')) })
  return [...(ignored.length > 0 ? [left] : []), ...(cursorUnknown ? [lists('cursorUnknown')] : [])]
}

/** 1 004, or 1 000+ where counting stopped. */
export function countOf({ total, atLeast }: Total, { format }: ListWords): string {
  return `${format.number(total)}${atLeast ? '+' : ''}`
}
