import type { TabShown } from '@/lib/ground/lists/shown'

interface ListTabsProps {
  label: string
  items: readonly TabShown[]
  current: number
}

/** Ready-made views of a list, with their counts. */
export function ListTabs({ label, items, current }: ListTabsProps) {
  return (
    <nav className="tabs" aria-label={label}>
      {items.map(([word, href, count], index) => (
        <a key={href} href={href} aria-current={index === current ? 'page' : undefined}>
          {word}
          {count !== undefined && <small>{count}</small>}
        </a>
      ))}
    </nav>
  )
}
