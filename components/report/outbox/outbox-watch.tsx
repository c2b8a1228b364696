'use client'

import { lazy, Suspense, useEffect, useState } from 'react'
import type { OutboxWords } from '../words'

const OutboxBar = lazy(() => import('./outbox-bar').then((module) => ({ default: module.OutboxBar })))

/** On any page: where this phone may hold reports that were not sent, fetches the bar that shows and sends them. */
export function OutboxWatch(props: { cadreId: string; words: OutboxWords }) {
  const [needed, setNeeded] = useState(false)
  useEffect(() => {
    void phoneHolds().then(setNeeded)
  }, [])
  if (!needed) return null
  return (
    <Suspense fallback={null}>
      <OutboxBar {...props} />
    </Suspense>
  )
}

/** Whether the store has ever been made on this phone; a browser that does not say is asked the long way. */
async function phoneHolds(): Promise<boolean> {
  if (!('indexedDB' in window)) return false
  if (!indexedDB.databases) return true
  const databases = await indexedDB.databases().catch(() => [])
  return databases.some(({ name }) => name === 'village-command-outbox')
}
