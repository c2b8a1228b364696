'use client'

import { type ComponentType, useEffect, useState } from 'react'
import { SEARCH_FALLBACK, SEARCH_TRIGGER_SELECTOR } from './search-trigger'
import { type SearchWords, searchWords } from './search-words'

type Dialog = ComponentType<{ label: string; words: SearchWords; asked: number }>

/**
 * Listens for Ctrl K and for whatever is marked as a trigger. The dialog and its words are fetched when they are first wanted,
 * so that a village page on a mountain road does not carry it; if that fails, the trigger is the link that it looks like.
 */
export function SearchPalette({ label }: { label: string }) {
  const [dialog, setDialog] = useState<{ Dialog: Dialog; words: SearchWords }>()
  const [asked, setAsked] = useState(0)

  useEffect(() => {
    async function open() {
      try {
        const [{ SearchDialog }, words] = await Promise.all([import('./search-dialog'), searchWords()])
        setDialog({ Dialog: SearchDialog, words })
        setAsked((times) => times + 1)
      } catch {
        location.assign(SEARCH_FALLBACK)
      }
    }
    function keys(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      open()
    }
    function clicks(event: MouseEvent) {
      const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey
      if (!plain || !(event.target as Element).closest?.(SEARCH_TRIGGER_SELECTOR)) return
      event.preventDefault()
      event.stopPropagation()
      open()
    }
    addEventListener('keydown', keys)
    addEventListener('click', clicks, true)
    return () => {
      removeEventListener('keydown', keys)
      removeEventListener('click', clicks, true)
    }
  }, [])

  return dialog && <dialog.Dialog label={label} words={dialog.words} asked={asked} />
}
