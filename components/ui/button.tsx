import type { ComponentProps } from 'react'
import { type ButtonLook, buttonLook } from './button-look'
import { Icon } from './icon'

/** A button. The verb says what will happen; where it is disabled, say why beneath it. */
export function Button({
  variant,
  size,
  icon,
  block,
  className,
  children,
  ...rest
}: ComponentProps<'button'> & ButtonLook) {
  return (
    <button type="button" {...buttonLook({ variant, size, block }, className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}
