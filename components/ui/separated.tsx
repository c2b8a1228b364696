import { Fragment, type ReactNode } from 'react'

/** Several short things in a line with drawn dots between; empty ones are left out. */
export function Separated({ items }: { items: ReactNode[] }) {
  return items
    .filter((item) => item !== null && item !== undefined && item !== false && item !== '')
    .map((item, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the words of one line have no other identity
      <Fragment key={i}>
        {i > 0 && <i className="dot-separator" aria-hidden />}
        {item}
      </Fragment>
    ))
}
