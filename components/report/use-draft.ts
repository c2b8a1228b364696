'use client'

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { mintId, type Values, valuesOf } from './form-values'
import { type Draft, holdsAnything } from './outbox/draft'
import type { Outbox } from './outbox/outbox'
import { useOutbox } from './outbox/use-outbox'

interface DraftOptions {
  outbox: Outbox
  form: RefObject<HTMLFormElement | null>
  id: string
  values: Values
  /** The label of the household that the values name. */
  household?: string | undefined
}

const PAUSE = 600

interface Start {
  id: string
  values: Values
  household?: string
  /** A new number makes new fields, which begin with `values`. */
  version: number
}

/**
 * What the form holds, kept on the phone while it is typed: taken up again after the page was closed, laid aside to be
 * sent later, or begun anew under another id.
 */
export function useDraft({ outbox, form, id, values, household: named }: DraftOptions) {
  const [, { picked }] = useOutbox(outbox.cadreId)
  const [start, setStart] = useState<Start>({ id, values, version: 0, ...(named && { household: named }) })
  const [photos, setPhotos] = useState<readonly Blob[]>([])
  const [household, setHousehold] = useState<string | undefined>(named)
  const [resumed, setResumed] = useState<Draft | null>(null)
  const [laidAside, setLaidAside] = useState(false)
  const saving = useRef<ReturnType<typeof setTimeout>>(undefined)

  const begin = useCallback((next: Omit<Start, 'version'>, nextPhotos: readonly Blob[]) => {
    clearTimeout(saving.current)
    setStart((before) => ({ ...next, version: before.version + 1 }))
    setPhotos(nextPhotos)
    setHousehold(next.household)
  }, [])

  /** What is typed now, as a draft; null before the form is there. */
  function read(): Draft | null {
    if (!form.current) return null
    const fields = { ...valuesOf(form.current), id: start.id }
    return {
      id: start.id,
      cadreId: outbox.cadreId,
      state: 'writing',
      fields,
      household,
      photos: [...photos],
      writtenAt: Date.now(),
    }
  }

  const takeUp = useCallback(
    (draft: Draft) => {
      // an id that stands for something else already would be refused again
      const nextId = draft.refusal?.code === 'id_taken' ? mintId() : draft.id
      if (nextId !== draft.id) void outbox.discard(draft.id)
      void outbox.keep({ ...draft, id: nextId, state: 'writing' })
      begin({ id: nextId, values: { ...draft.fields, id: nextId }, household: draft.household }, draft.photos)
      setResumed(draft)
      setLaidAside(false)
    },
    [outbox, begin],
  )

  // when the page opens: the draft that the address names, else what was being typed last
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => {
    const wanted = new URLSearchParams(window.location.search).get('draft')
    void outbox.load().then((drafts) => {
      const named = drafts.find((draft) => draft.id === wanted)
      const typedAlready = Boolean(read()?.fields.title)
      const last = typedAlready ? undefined : drafts.findLast(({ state }) => state === 'writing')
      const draft = named ?? last
      if (draft) takeUp(draft)
    })
    return () => clearTimeout(saving.current)
  }, [])

  useEffect(() => {
    outbox.edit(start.id)
    return () => outbox.edit(null)
  }, [outbox, start.id])

  // when the list of what waits offers one
  useEffect(() => {
    if (!picked) return
    outbox.pick(null)
    takeUp(picked)
  }, [picked, outbox, takeUp])

  /** Something changed: keep it in a moment. */
  function touched() {
    setLaidAside(false)
    clearTimeout(saving.current)
    saving.current = setTimeout(() => {
      const draft = read()
      if (draft && holdsAnything(draft)) void outbox.keep(draft)
    }, PAUSE)
  }

  // photos do not bubble up as input
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the photos change
  useEffect(() => {
    if (photos.length > 0) touched()
  }, [photos])

  /** Begins an empty form; the village stays. */
  function blank() {
    const villageId = form.current ? valuesOf(form.current).villageId : undefined
    begin({ id: mintId(), values: villageId ? { villageId } : {} }, [])
    setResumed(null)
  }

  return {
    ...start,
    household: household ?? start.household,
    setHousehold,
    photos,
    setPhotos,
    resumed,
    laidAside,
    read,
    touched,
    /** It has been sent. */
    async forget(sentId: string) {
      clearTimeout(saving.current)
      await outbox.discard(sentId)
    },
    /** It waits for a signal; the form is free for the next. */
    async layAside(draft: Draft) {
      clearTimeout(saving.current)
      await outbox.keep({ ...draft, state: 'waiting', writtenAt: Date.now() })
      blank()
      setLaidAside(true)
      window.scrollTo({ top: 0 })
    },
    /** The same words under another id. */
    renew(draft: Draft) {
      void outbox.discard(draft.id)
      const nextId = mintId()
      begin({ id: nextId, values: { ...draft.fields, id: nextId }, household: draft.household }, draft.photos)
    },
    async startAnew() {
      await outbox.discard(start.id)
      blank()
    },
  }
}
