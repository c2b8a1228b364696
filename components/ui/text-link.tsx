import type { ComponentProps } from 'react'

type Props = ComponentProps<'a'> & {
  href: string
  /** False: the next page begins where this one is scrolled to. */
  scroll?: boolean
  /** The next page takes the place of this one in the history. */
  replace?: boolean
}

/** A link to another page, which changes without a whole load (components/frame/use-soft-links.ts). */
export function TextLink({ scroll, replace, ...rest }: Props) {
  return <a data-keep-scroll={scroll === false ? '' : undefined} data-replace={replace ? '' : undefined} {...rest} />
}
