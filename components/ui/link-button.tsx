import type { ComponentProps } from 'react'
import { type ButtonLook, buttonLook } from './button-look'
import { Icon } from './icon'
import { TextLink } from './text-link'

/** A link that looks like a button, for what leads to another page. */
export function LinkButton({
  variant,
  size,
  icon,
  block,
  className,
  children,
  ...rest
}: ComponentProps<typeof TextLink> & ButtonLook) {
  return (
    <TextLink {...buttonLook({ variant, size, block }, className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </TextLink>
  )
}
