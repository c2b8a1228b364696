'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { fill } from '@/lib/ground/i18n/later'
import type { ReportWords } from './words'

export interface ChosenHousehold {
  id: string
  label: string
}

interface Found {
  id: string
  head: string
  number: string
  people: number
  group: { id: string; name: string } | null
}

interface HouseholdFieldProps {
  villageId: string
  chosen: ChosenHousehold | null
  onChoose: (household: ChosenHousehold | null, groupId?: string) => void
  words: ReportWords['place']
}

const PAUSE = 300

type Search = { state: 'idle' | 'searching' | 'failed' } | { state: 'found'; households: Found[] }

/** The household, found by its head's name within the village: two characters are enough. May be left open. */
export function HouseholdField({ villageId, chosen, onChoose, words }: HouseholdFieldProps) {
  const [typed, setTyped] = useState('')
  const search = useHouseholds(villageId, typed.trim())
  if (chosen)
    return (
      <Field id="household-search" label={words.household}>
        <input type="hidden" name="householdId" value={chosen.id} />
        <div className="flex items-center gap-3">
          <span className="grow">{chosen.label}</span>
          <Button id="household-search" size="small" onClick={() => onChoose(null)}>
            {words.clearHousehold}
          </Button>
        </div>
      </Field>
    )
  return (
    <Field id="household-search" label={words.household} help={words.householdHelp}>
      <input
        id="household-search"
        form=""
        className="input"
        type="search"
        value={typed}
        autoComplete="off"
        aria-describedby="household-search-help household-search-status"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <p id="household-search-status" className="field-help" role="status">
        {statusOf(search, words)}
      </p>
      {search.state === 'found' && search.households.length > 0 && (
        <ul className="household-choices">
          {search.households.map((household) => (
            <li key={household.id}>
              <button type="button" onClick={() => onChoose(choiceOf(household, words), household.group?.id)}>
                <b>{household.head}</b>
                <span className="sub">{detailsOf(household, words)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Field>
  )
}

const detailsOf = ({ group, people, number }: Found, words: ReportWords['place']) =>
  fill(words.householdFound, { group: group?.name ?? '', people, number: number.slice(-5) }).trim()

const choiceOf = (household: Found, words: ReportWords['place']): ChosenHousehold => ({
  id: household.id,
  label: `${household.head} ${detailsOf(household, words)}`,
})

function statusOf(search: Search, words: ReportWords['place']): string {
  if (search.state === 'searching') return words.householdSearching
  if (search.state === 'failed') return words.householdFailed
  return search.state === 'found' && search.households.length === 0 ? words.householdNone : ''
}

/** What the server finds for two characters or more, after a short pause in typing. */
function useHouseholds(villageId: string, words: string): Search {
  const [search, setSearch] = useState<Search>({ state: 'idle' })
  useEffect(() => {
    if (!villageId || [...words].length < 2) return setSearch({ state: 'idle' })
    const leaving = new AbortController()
    const timer = setTimeout(async () => {
      setSearch({ state: 'searching' })
      try {
        const query = new URLSearchParams({ village: villageId, q: words })
        const response = await fetch(`/api/households/search?${query}`, { signal: leaving.signal })
        if (!response.ok) throw new Error(String(response.status))
        const { households } = (await response.json()) as { households: Found[] }
        setSearch({ state: 'found', households })
      } catch {
        if (!leaving.signal.aborted) setSearch({ state: 'failed' })
      }
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [villageId, words])
  return search
}
