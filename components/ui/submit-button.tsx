'use client'

import type { ComponentProps } from 'react'
import { useFormStatus } from 'react-dom'
import { type ButtonLook, buttonLook } from './button-look'
import { Icon } from './icon'

/**
 * Sends its form; while it is under way it turns, changes its word, and takes no second tap. It keeps the focus,
 * so it is never `disabled` for being busy.
 */
export function SubmitButton({
  variant = 'primary',
  size,
  icon,
  block,
  busyLabel,
  className,
  children,
  ...rest
}: ComponentProps<'button'> & ButtonLook & { busyLabel?: string }) {
  const { pending } = useFormStatus()
  return (
    <button
      type="submit"
      {...buttonLook({ variant, size, block }, className)}
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      {...rest}
      onClick={(event) => {
        if (pending) event.preventDefault()
        else rest.onClick?.(event)
      }}
    >
      {icon && !pending && <Icon name={icon} />}
      {pending && busyLabel ? busyLabel : children}
    </button>
  )
}
