import { TextLink } from './text-link'

/** A choice among a few views of one thing, each with its own address. */
export function Segmented({
  label,
  items,
}: {
  label: string
  items: { href: string; label: string; current?: boolean }[]
}) {
  return (
    <nav className="segmented" aria-label={label}>
      {items.map((item) => (
        <TextLink key={item.href} href={item.href} aria-current={item.current ? 'true' : undefined} scroll={false}>
          {item.label}
        </TextLink>
      ))}
    </nav>
  )
}
