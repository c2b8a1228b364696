import { Icon } from '@/components/ui/icon'
import { type Light, Mark } from '@/components/ui/mark'
import { SearchField } from '@/components/ui/search-field'
import type { LightsShown, MenuShown, OpenedShown, Option, OrderShown, SearchShown } from '@/lib/ground/lists/shown'
import { ListMenu } from './list-menu'

export interface ListFiltersProps {
  search: SearchShown
  lights?: LightsShown
  menus: readonly MenuShown[]
  /** The address of the present list, and of what asks for the choices of its menus. */
  here: string
  choicesAt?: string
  open?: OpenedShown
  /** The list without any of its conditions. */
  clearAll?: Option
  order?: OrderShown
}

/** Everything that narrows a list; each choice is an address, so it works before any script and can be passed on. */
export function ListFilters({ search, lights, menus, here, choicesAt, open, clearAll, order }: ListFiltersProps) {
  const opened = open && menus.find(({ key }) => key === open.key)
  return (
    <>
      {search.phoneHint && (
        <div className="filters desk:hidden">
          <Search {...search} hint={search.phoneHint} />
        </div>
      )}
      <div className="filters">
        <div className={search.phoneHint ? 'phone:hidden' : undefined}>
          <Search {...search} />
        </div>
        {lights && <Lights {...lights} />}
        {menus.map((menu) => (
          <ListMenu key={menu.key + menu.to} menu={menu} here={here} choicesAt={choicesAt} />
        ))}
        {clearAll && (
          <a className="text-sm whitespace-nowrap" href={clearAll[0]}>
            {clearAll[1]}
          </a>
        )}
        {order && (
          <a
            className="filter-pill ml-auto"
            href={order.href}
            aria-label={`${order.label} ${order.now}`}
            title={order.other}
          >
            <Icon name="sort" />
            <b>{order.now}</b>
          </a>
        )}
      </div>
      {open && opened && (
        <nav className="filters" aria-label={opened.name} id="choices">
          {open.options.map(([value, label]) => (
            <a
              key={value}
              className="filter-pill"
              href={opened.to + encodeURIComponent(value)}
              data-on={value === opened.set?.value ? '' : undefined}
            >
              {label}
            </a>
          ))}
          <a className="text-sm whitespace-nowrap" href={open.close[0]}>
            {open.close[1]}
          </a>
        </nav>
      )}
    </>
  )
}

function Search({ label, hint, keep, phoneHint: _, ...search }: SearchShown) {
  return <SearchField {...search} label={label} placeholder={hint} keep={Object.fromEntries(keep)} />
}

/** The four lights with their counts; each leads to its own list, and a chosen one back to all. */
function Lights({ label, items }: LightsShown) {
  return (
    <nav className="light-filter" aria-label={label}>
      {items.map(([light, word, count, href, current]) => (
        <a key={light} href={href} aria-current={current ? 'true' : undefined}>
          <Mark light={light as Light} />
          {word} <b>{count}</b>
        </a>
      ))}
    </nav>
  )
}
