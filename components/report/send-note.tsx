'use client'

import { type RefObject, useEffect, useState } from 'react'
import { Mark } from '@/components/ui/mark'
import { type Values, valuesOf } from './form-values'
import type { ReportWords } from './words'

interface SendNoteProps {
  form: RefObject<HTMLFormElement | null>
  values: Values
  /** Topics that start red. */
  redLine: readonly string[]
  words: ReportWords['send']
}

/** What happens next, beneath the button: how soon it is triaged, and which light comes on first. It follows the choices. */
export function SendNote({ form, values, redLine, words }: SendNoteProps) {
  const [chosen, setChosen] = useState(values)
  useEffect(() => {
    const element = form.current
    if (!element) return
    const follow = () => setChosen(valuesOf(element))
    element.addEventListener('change', follow)
    return () => element.removeEventListener('change', follow)
  }, [form])
  if (chosen.onTheSpot) return words.noteSettled
  const isRedLine = redLine.includes(chosen.category ?? '')
  return (
    <>
      {chosen.urgent ? words.noteUrgent : words.note}{' '}
      <Mark light={isRedLine ? 'RED' : chosen.urgent ? 'YELLOW' : 'GREY'} />{' '}
      {isRedLine ? words.red : chosen.urgent ? words.yellow : words.grey}
    </>
  )
}
