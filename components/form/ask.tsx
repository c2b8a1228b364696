'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { ButtonLook } from '@/components/ui/button-look'
import { LinkButton } from '@/components/ui/link-button'
import { AskedDialog } from './asked-dialog'
import { Form, type FormProps } from './form'

interface AskProps {
  /** What asks: 重设密码. */
  trigger: ButtonLook & { label: string }
  /** The page that shows the question without script, and the page without it. */
  href: string
  back: string
  /** Whether the address asks it. */
  asked: boolean
  title: string
  effect?: string
  form: FormProps
}

/**
 * A deed that asks before it is done: a question, what will happen, one verb. Nothing of it is on the page until it is
 * asked. It closes when it is done, or shows what came of it.
 */
export function Ask({ trigger, href, back, asked, title, effect, form }: AskProps) {
  const [open, setOpen] = useState(asked)
  const router = useRouter()
  const { label, ...look } = trigger

  function leave() {
    setOpen(false)
    if (asked) router.replace(back as Route, { scroll: false })
  }

  return (
    <>
      <LinkButton
        {...look}
        href={href}
        scroll={false}
        aria-haspopup="dialog"
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey) return
          event.preventDefault()
          setOpen(true)
        }}
      >
        {label}
      </LinkButton>
      {open && (
        <AskedDialog title={title} effect={effect} back={back} onClose={leave} narrow>
          <Form {...form} />
        </AskedDialog>
      )}
    </>
  )
}
