'use client'

import { useState } from 'react'
import { Field, fieldControl } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import type { ReportWords } from './words'

export interface VillageChoice {
  id: string
  name: string
  township: string
}

/** So many villages are found in a list by the eye alone. */
const SEEN_AT_ONCE = 20

interface VillageFieldProps {
  villages: readonly VillageChoice[]
  value: string
  onChange: (villageId: string) => void
  error?: string
  words: ReportWords['place']
}

/** Villages whose town and name hold what was typed. */
function matching(villages: readonly VillageChoice[], typed: string): readonly VillageChoice[] {
  const wanted = typed.replaceAll(/\s/g, '')
  return wanted ? villages.filter(({ township, name }) => `${township}${name}`.includes(wanted)) : villages
}

/** Which village, for who reports for several: the browser's own list, narrowed by what is typed where it is long. */
export function VillageField({ villages, value, onChange, error, words }: VillageFieldProps) {
  const [typed, setTyped] = useState('')
  const found = matching(villages, typed)

  /** What is typed narrows the list; where one village is left, it is chosen. */
  function find(text: string) {
    setTyped(text)
    const left = matching(villages, text)
    if (left.length === 1 && left[0]) onChange(left[0].id)
    else if (!left.some(({ id }) => id === value)) onChange('')
  }
  const field = {
    id: 'villageId',
    label: words.village,
    error: found.length === 0 ? words.noVillage : value ? undefined : error,
  }
  const towns = [...new Set(found.map(({ township }) => township))]
  return (
    <Field {...field}>
      {villages.length > SEEN_AT_ONCE && (
        <input
          className="input"
          form=""
          type="search"
          aria-label={words.findVillage}
          placeholder={words.findVillage}
          value={typed}
          autoComplete="off"
          onChange={(event) => find(event.currentTarget.value)}
        />
      )}
      <span className="select">
        <select
          name="villageId"
          className="input"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          {...fieldControl(field)}
        >
          <option value="">{words.chooseVillage}</option>
          {towns.map((town) => (
            <optgroup key={town} label={town}>
              {found
                .filter(({ township }) => township === town)
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
        <Icon name="chevron-down" />
      </span>
    </Field>
  )
}
