import { type Light, Mark } from './mark'
import { TextLink } from './text-link'

interface LightFilterItem {
  light: Light
  label: string
  /** Within the present filter. */
  count: string
  href: string
  current?: boolean
}

/** The four lights with their counts; each leads to its own list, and a chosen one back to all. */
export function LightFilter({ label, items }: { label: string; items: LightFilterItem[] }) {
  return (
    <nav className="light-filter" aria-label={label}>
      {items.map((item) => (
        <TextLink key={item.light} href={item.href} aria-current={item.current ? 'true' : undefined}>
          <Mark light={item.light} />
          {item.label} <b>{item.count}</b>
        </TextLink>
      ))}
    </nav>
  )
}
