'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { HandedOver } from '@/lib/ground/input/form'
import { useFormWords } from './form-words'

/** A link that is shown once, to be copied and handed over. Without script it is marked and copied by hand. */
export function HandOver({ link }: { link: HandedOver }) {
  const words = useFormWords()
  const [copied, setCopied] = useState(false)
  return (
    <div className="hand-over">
      <p>{link.words}</p>
      <Field id="hand-over" label={words.address}>
        <input
          id="hand-over"
          className="input"
          value={link.address}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
        />
      </Field>
      <Button
        onClick={async () => {
          await navigator.clipboard?.writeText(link.address)
          setCopied(true)
        }}
      >
        {copied ? words.copied : words.copy}
      </Button>
    </div>
  )
}
