import { TextLink } from './text-link'

/** Ready-made views of a list, with their counts. */
export function Tabs({
  label,
  items,
}: {
  label: string
  items: { href: string; label: string; count?: string; current?: boolean }[]
}) {
  return (
    <nav className="tabs" aria-label={label}>
      {items.map((item) => (
        <TextLink key={item.href} href={item.href} aria-current={item.current ? 'page' : undefined}>
          {item.label}
          {item.count !== undefined && <small>{item.count}</small>}
        </TextLink>
      ))}
    </nav>
  )
}
