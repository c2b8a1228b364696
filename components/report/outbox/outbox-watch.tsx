'use client'

import { type ComponentType, useEffect, useState } from 'react'
import { type OutboxWords, outboxWords } from './outbox-words'

interface BarProps {
  cadreId: string
  words: OutboxWords
}

/** On any page: where this phone may hold reports that were not sent, fetches the bar that shows and sends them, and its words. */
export function OutboxWatch({ cadreId }: { cadreId: string }) {
  const [fetched, setFetched] = useState<{ Bar: ComponentType<BarProps>; words: OutboxWords }>()
  useEffect(() => {
    async function watch() {
      if (!(await phoneHolds())) return
      const [{ OutboxBar }, words] = await Promise.all([import('./outbox-bar'), outboxWords()])
      setFetched({ Bar: OutboxBar, words })
    }
    // out of reach: the next page tries again, and what is kept stays kept
    watch().catch(() => undefined)
  }, [])
  return fetched && <fetched.Bar cadreId={cadreId} words={fetched.words} />
}

/** Whether the store has ever been made on this phone; a browser that does not say is asked the long way. */
async function phoneHolds(): Promise<boolean> {
  if (!('indexedDB' in window)) return false
  if (!indexedDB.databases) return true
  const databases = await indexedDB.databases().catch(() => [])
  return databases.some(({ name }) => name === 'village-command-outbox')
}
