import type { Draft } from './draft'
import { type Delivery, sendDraft } from './send'
import { type DraftStore, PHONE_STORE } from './store'

export interface OutboxState {
  /** The account's own drafts, oldest first. */
  drafts: readonly Draft[]
  /** False after a try that got no answer, until one does or the phone says that it is online. */
  reachable: boolean
  /** Drafts wait for a new sign-in. */
  signedOut: boolean
  /** Numbers of what was sent from the outbox since the page was opened. */
  sent: readonly string[]
  /** The draft that the form is asked to take up. */
  picked: Draft | null
  /** The id of the draft that stands in the form: it is not on the list of what is left. */
  editing: string | null
}

export const EMPTY_OUTBOX: OutboxState = {
  drafts: [],
  reachable: true,
  signedOut: false,
  sent: [],
  picked: null,
  editing: null,
}

interface OutboxParts {
  store: DraftStore
  send: (draft: Draft) => Promise<Delivery>
  /** Runs in one tab at a time; where another is at it already, not at all. */
  alone: (work: () => Promise<void>) => Promise<void>
}

export type Outbox = ReturnType<typeof createOutbox>

/** The reports of one account that are still on this phone, and how they leave it: each once, oldest first. */
export function createOutbox(cadreId: string, { store, send, alone }: OutboxParts) {
  let state = EMPTY_OUTBOX
  let sending: Promise<void> | null = null
  const listeners = new Set<() => void>()

  function become(changes: Partial<OutboxState>) {
    state = { ...state, ...changes }
    for (const listener of listeners) listener()
  }

  const find = (id: string) => state.drafts.find((draft) => draft.id === id)

  async function load(): Promise<readonly Draft[]> {
    // a phone that keeps nothing (private browsing) still sends
    const drafts = await store.of(cadreId).catch((): Draft[] => [...state.drafts])
    become({ drafts: drafts.sort((a, b) => a.writtenAt - b.writtenAt) })
    return state.drafts
  }

  /** Keeps a draft; false where the phone cannot. */
  async function keep(draft: Draft): Promise<boolean> {
    const others = state.drafts.filter(({ id }) => id !== draft.id)
    become({ drafts: [...others, draft].sort((a, b) => a.writtenAt - b.writtenAt) })
    return store.keep(draft).then(
      () => true,
      () => false,
    )
  }

  async function discard(id: string): Promise<void> {
    become({ drafts: state.drafts.filter((draft) => draft.id !== id) })
    await store.discard(id).catch(() => undefined)
  }

  /** Sends a draft now, and remembers whether the server could be reached. What becomes of the draft is the caller's. */
  async function deliver(draft: Draft): Promise<Delivery> {
    const delivery = await send(draft)
    const reachable = delivery.kind !== 'unreachable'
    become({ reachable, signedOut: reachable ? delivery.kind === 'signedOut' : state.signedOut })
    return delivery
  }

  async function sendWaiting(): Promise<void> {
    for (const { id } of await load()) {
      // as it is now: meanwhile it may have been taken up again, or deleted
      const draft = find(id)
      if (draft?.state !== 'waiting') continue
      const delivery = await deliver(draft)
      if (delivery.kind === 'unreachable' || delivery.kind === 'signedOut') return
      if (delivery.kind === 'refused') {
        if (find(id)) await keep({ ...draft, state: 'refused', refusal: delivery.refusal })
      } else {
        await discard(draft.id)
        become({ sent: [...state.sent, delivery.number] })
      }
    }
  }

  /** Sends what waits, until something stops it. Called often, it runs once at a time. */
  function flush(): Promise<void> {
    sending ??= alone(sendWaiting).finally(() => {
      sending = null
    })
    return sending
  }

  return {
    cadreId,
    load,
    keep,
    discard,
    deliver,
    flush,
    /** Offers a draft to the form; null when it has taken it. */
    pick: (draft: Draft | null) => become({ picked: draft }),
    edit: (id: string | null) => become({ editing: id }),
    backOnline: () => become({ reachable: true }),
    snapshot: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

/** Among the tabs of one browser; locks are there on https and localhost alone, elsewhere the server's ids must do. */
async function aloneAmongTabs(work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work()
  await navigator.locks.request('village-command-outbox', { ifAvailable: true }, (lock) => (lock ? work() : undefined))
}

const outboxes = new Map<string, Outbox>()

/** The outbox of an account in this page: the bar and the form share it. */
export function outboxOf(cadreId: string): Outbox {
  const known = outboxes.get(cadreId)
  if (known) return known
  const outbox = createOutbox(cadreId, { store: PHONE_STORE, send: sendDraft, alone: aloneAmongTabs })
  if (typeof window !== 'undefined') outboxes.set(cadreId, outbox)
  return outbox
}
