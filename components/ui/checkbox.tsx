import type { ComponentProps, ReactNode } from 'react'

/** One thing to agree to or to switch on, with its sentence. */
export function Checkbox({ children, ...input }: ComponentProps<'input'> & { children: ReactNode }) {
  return (
    <label className="checkbox">
      <input type="checkbox" {...input} />
      <span>{children}</span>
    </label>
  )
}
