import { type Light, Mark } from './mark'

/** What each mark stands for, with its count. */
export function Legend({ items }: { items: { light: Light | 'NONE'; label: string; count?: string }[] }) {
  return (
    <span className="legend">
      {items.map(({ light, label, count }) => (
        <span key={light}>
          <Mark light={light} />
          {label} {count !== undefined && <b>{count}</b>}
        </span>
      ))}
    </span>
  )
}
