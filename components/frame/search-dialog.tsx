'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useEffect, useId, useRef, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { fill } from '@/lib/ground/i18n/later'
import type { SearchWords } from './search-words'

interface Found {
  label: string
  items: { href: string; title: string; detail?: string }[]
}

type State = 'hint' | 'loading' | 'failed' | 'found'

const PAUSE = 200

/** Search over villages, people, units and issue numbers. It opens each time that `asked` grows. */
export function SearchDialog({ label, words, asked }: { label: string; words: SearchWords; asked: number }) {
  const id = useId()
  const router = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [query, setQuery] = useState('')
  const [state, setState] = useState<State>('hint')
  const [groups, setGroups] = useState<Found[]>([])
  const [chosen, setChosen] = useState(0)
  const items = groups.flatMap((group) => group.items)

  useEffect(() => {
    if (asked > 0 && !dialog.current?.open) dialog.current?.showModal()
  }, [asked])

  useEffect(() => {
    const words = query.trim()
    if (words.length < 2) {
      setState('hint')
      setGroups([])
      return
    }
    const stop = new AbortController()
    const wait = setTimeout(async () => {
      setState('loading')
      try {
        const answer = await fetch(`/api/search?q=${encodeURIComponent(words)}`, { signal: stop.signal })
        if (!answer.ok) throw new Error(String(answer.status))
        setGroups(((await answer.json()) as { groups: Found[] }).groups.filter((group) => group.items.length > 0))
        setChosen(0)
        setState('found')
      } catch {
        if (!stop.signal.aborted) setState('failed')
      }
    }, PAUSE)
    return () => {
      clearTimeout(wait)
      stop.abort()
    }
  }, [query])

  useEffect(() => {
    list.current?.querySelector(`[data-at='${chosen}']`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  function keys(event: React.KeyboardEvent) {
    if (event.nativeEvent.isComposing || items.length === 0) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step) {
      event.preventDefault()
      setChosen((chosen + step + items.length) % items.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      go(items[chosen]?.href)
    }
  }

  function go(href: string | undefined) {
    if (!href) return
    dialog.current?.close()
    router.push(href as Route)
  }

  const note = {
    hint: words.hint,
    loading: words.loading,
    failed: words.failed,
    found: items.length === 0 ? fill(words.nothing, { query: query.trim() }) : '',
  }[state]
  let at = -1

  return (
    <dialog ref={dialog} className="palette" aria-label={label} onClose={() => setQuery('')}>
      <div className="palette-field">
        <Icon name="search" />
        <input
          type="text"
          role="combobox"
          aria-label={label}
          aria-expanded={items.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={items.length > 0 ? `${id}-${chosen}` : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
          placeholder={label}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={keys}
        />
        <form method="dialog">
          <button type="submit" className="icon-button" aria-label={words.close}>
            <Icon name="cross" />
          </button>
        </form>
      </div>
      <p className="palette-note" role="status" hidden={note === ''}>
        {note}
      </p>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={words.results}
        className="palette-results"
        hidden={items.length === 0}
      >
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own
          <div key={group.label} role="group" aria-label={group.label}>
            <div className="menu-heading" aria-hidden>
              {group.label}
            </div>
            {group.items.map((item) => {
              at += 1
              return (
                <a
                  key={item.href}
                  id={`${id}-${at}`}
                  data-at={at}
                  role="option"
                  tabIndex={-1}
                  aria-selected={at === chosen}
                  href={item.href}
                  onClick={(event) => {
                    if (!event.ctrlKey && !event.metaKey) dialog.current?.close()
                  }}
                >
                  {item.title}
                  {item.detail && <small>{item.detail}</small>}
                </a>
              )
            })}
          </div>
        ))}
      </div>
    </dialog>
  )
}
