'use client'

import { useEffect, useState } from 'react'
import { Chips } from '@/components/ui/chips'
import { Icon } from '@/components/ui/icon'
import { Fold } from './fold'
import type { Values } from './form-values'
import { type ChosenHousehold, HouseholdField } from './household-field'
import { type VillageChoice, VillageField } from './village-field'
import type { ReportWords } from './words'

export interface Group {
  id: string
  name: string
}

export interface Places {
  villages: readonly VillageChoice[]
  /** The village that is settled when the page opens, with its groups. */
  villageId: string
  groups: readonly Group[]
}

interface PlaceFieldProps {
  places: Places
  values: Values
  household?: string
  errors: Record<string, string>
  words: ReportWords['place']
  onHousehold: (label: string | undefined) => void
}

/** Where: the village (fixed for who has one, folded away where it is settled), then a group and a household, if any. */
export function PlaceField({ places, values, household, errors, words, onHousehold }: PlaceFieldProps) {
  const [villageId, setVillageId] = useState(values.villageId ?? places.villageId)
  const [groupId, setGroupId] = useState(values.groupId ?? '')
  const [forced, setForced] = useState(0)
  const [chosen, setChosen] = useState<ChosenHousehold | null>(
    values.householdId ? { id: values.householdId, label: household ?? words.household } : null,
  )
  const groups = useGroups(places, villageId)
  const alive = useAlive()

  function move(to: string) {
    setVillageId(to)
    setGroupId('')
    choose(null)
  }
  function choose(next: ChosenHousehold | null, itsGroup?: string) {
    setChosen(next)
    onHousehold(next?.label)
    if (!itsGroup || !groups.some(({ id }) => id === itsGroup)) return
    setGroupId(itsGroup)
    setForced((count) => count + 1)
  }
  const group = groups.find(({ id }) => id === groupId)
  const village = places.villages.find(({ id }) => id === villageId)
  const single = places.villages.length === 1
  const settled = places.villageId !== ''
  const choice = (
    <VillageField villages={places.villages} value={villageId} onChange={move} error={errors.villageId} words={words} />
  )
  return (
    <>
      {single && <input type="hidden" name="villageId" value={villageId} />}
      {!settled && choice}
      <div className="field">
        <span className="field-label">{words.label}</span>
        <Fold
          className="place-details"
          wanted={PARTS.some((name) => errors[name]) || (settled && errors.villageId !== undefined)}
          summaryClass="input picker"
          summary={
            <>
              <Icon name="place" />
              <span>
                {!single && village?.name} {group?.name ?? words.wholeVillage}{' '}
                <span className="place-weak">{chosen?.label ?? words.householdOptional}</span>
              </span>
              <Icon name="chevron-right" />
            </>
          }
        >
          <div className="place-choices">
            {settled && !single && choice}
            {groups.length > 0 && (
              <GroupChips
                key={`${villageId}${forced}`}
                groups={groups}
                value={groupId}
                onChange={setGroupId}
                error={errors.groupId}
                words={words}
              />
            )}
            {!alive && chosen && <input type="hidden" name="householdId" value={chosen.id} />}
            {alive && villageId && (
              <HouseholdField villageId={villageId} chosen={chosen} onChoose={choose} words={words} />
            )}
          </div>
        </Fold>
      </div>
    </>
  )
}

const PARTS = ['groupId', 'householdId']

interface GroupChipsProps {
  groups: readonly Group[]
  value: string
  onChange: (groupId: string) => void
  error?: string
  words: ReportWords['place']
}

function GroupChips({ groups, value, onChange, error, words }: GroupChipsProps) {
  const options = [
    { value: '', label: words.wholeVillage },
    ...groups.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <div onChange={(event) => onChange((event.target as HTMLInputElement).value)}>
      <Chips name="groupId" label={words.group} options={options} value={value} columns={3} error={error} />
    </div>
  )
}

/** The groups of the chosen village; without a signal, none. */
function useGroups(places: Places, villageId: string): readonly Group[] {
  const [fetched, setFetched] = useState<{ villageId: string; groups: readonly Group[] } | null>(null)
  const known = villageId === places.villageId
  useEffect(() => {
    if (known || !villageId) return
    const leaving = new AbortController()
    fetch(`/api/issues/places?village=${villageId}`, { signal: leaving.signal })
      .then((response) => (response.ok ? response.json() : { groups: [] }))
      .then(({ groups }: { groups: Group[] }) => setFetched({ villageId, groups }))
      .catch(() => undefined)
    return () => leaving.abort()
  }, [known, villageId])
  if (known) return places.groups
  return fetched?.villageId === villageId ? fetched.groups : []
}

/** Whether the script has arrived: what cannot work without it is not shown before. */
function useAlive(): boolean {
  const [alive, setAlive] = useState(false)
  useEffect(() => setAlive(true), [])
  return alive
}
