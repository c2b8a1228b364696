'use client'

import { useState, useSyncExternalStore } from 'react'
import { EMPTY_OUTBOX, type Outbox, type OutboxState, outboxOf } from './outbox'

const RETRY_EVERY = 20_000

/** The outbox of an account and what is in it now. On the server it is empty. */
export function useOutbox(cadreId: string): [Outbox, OutboxState] {
  const [outbox] = useState(() => outboxOf(cadreId))
  const state = useSyncExternalStore(outbox.subscribe, outbox.snapshot, () => EMPTY_OUTBOX)
  return [outbox, state]
}

function subscribeToSignal(listener: () => void) {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

/** What the phone says: whether it has a network at all. */
export function useSignal(): boolean {
  return useSyncExternalStore(
    subscribeToSignal,
    () => navigator.onLine,
    () => true,
  )
}

/** Sends what waits when the page opens, when the signal or the person comes back, and every now and then. */
export function watchSignal(outbox: Outbox): () => void {
  const flush = () => {
    if (navigator.onLine && document.visibilityState === 'visible') void outbox.flush()
  }
  const online = () => {
    outbox.backOnline()
    flush()
  }
  const timer = setInterval(() => {
    if (outbox.snapshot().drafts.some(({ state }) => state === 'waiting')) flush()
  }, RETRY_EVERY)
  window.addEventListener('online', online)
  document.addEventListener('visibilitychange', flush)
  void outbox.load().then(flush)
  return () => {
    clearInterval(timer)
    window.removeEventListener('online', online)
    document.removeEventListener('visibilitychange', flush)
  }
}
