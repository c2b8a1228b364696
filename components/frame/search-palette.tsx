'use client'

import { type ComponentType, useEffect, useState } from 'react'
import type { SearchWords } from './search-dialog'
import { SEARCH_FALLBACK, SEARCH_TRIGGER_SELECTOR } from './search-trigger'

type Dialog = ComponentType<{ words: SearchWords; asked: number }>

/**
 * Listens for Ctrl K and for whatever is marked as a trigger. The dialog itself is fetched when it is first wanted,
 * so that a village page on a mountain road does not carry it; if that fails, the trigger is the link that it looks like.
 */
export function SearchPalette({ words }: { words: SearchWords }) {
  const [Dialog, setDialog] = useState<Dialog>()
  const [asked, setAsked] = useState(0)

  useEffect(() => {
    async function open() {
      try {
        const { SearchDialog } = await import('./search-dialog')
        setDialog(() => SearchDialog)
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

  return Dialog && <Dialog words={words} asked={asked} />
}
