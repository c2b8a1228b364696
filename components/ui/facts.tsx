import { Fragment, type ReactNode } from 'react'

/** Facts as pairs: 牵头 交通局. Empty ones are left out. A term that has a definition stands for its label. */
export function Facts({ items }: { items: { label: string; term?: ReactNode; value: ReactNode }[] }) {
  return (
    <dl className="facts">
      {items
        .filter(({ value }) => value !== null && value !== undefined && value !== false && value !== '')
        .map(({ label, term, value }) => (
          <Fragment key={label}>
            <dt>{term ?? label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  )
}
