import type { Route } from 'next'
import Link from 'next/link'
import type { ComponentProps } from 'react'

type Props = Omit<ComponentProps<'a'>, 'href' | 'ref'> & { href: string; scroll?: boolean; replace?: boolean }

/**
 * A link inside the app. Nothing is fetched ahead: a page of 137 tiles would ask the server for 137 pages.
 * Files (exports, photos) take a plain `<a>`.
 */
export function TextLink({ href, ...rest }: Props) {
  return <Link href={href as Route} prefetch={false} {...rest} />
}
