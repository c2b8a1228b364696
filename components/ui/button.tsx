import type { ComponentProps } from 'react'
import { Icon, type IconName } from './icon'
import { TextLink } from './text-link'

export interface ButtonLook {
  /** primary: solid, one a view · secondary: a signature in a list · danger: an outline, since solid red is the light's. */
  variant?: 'primary' | 'secondary' | 'normal' | 'quiet' | 'danger'
  /** big: 48 high, the main action · small: 28 at the desk, 44 on the phone. */
  size?: 'normal' | 'big' | 'small'
  icon?: IconName
  /** As wide as what holds it. */
  block?: boolean
}

/** The attributes that make an element look like a button. */
export function buttonLook({ variant = 'normal', size = 'normal', block }: ButtonLook, className?: string) {
  return {
    className: ['button', block && 'w-full', className].filter(Boolean).join(' '),
    'data-variant': variant,
    'data-size': size,
  }
}

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
