import type { FormField } from '@/components/form/form-field'
import type { MoveChoices } from '@/lib/domains/issues/shown'
import type { IssueWords } from '@/lib/domains/issues/words'

/**
 * Who may lead at a level, in named groups: a team of the village or a unit of its township; at county level any unit above
 * the townships; whoever settled something on the spot, any of them.
 */
export function leadField(words: IssueWords, choices: MoveChoices, level: MoveChoices['level'] | 'ANY'): FormField {
  const { units, moves, ui } = words
  const unit = ({ id, shortName }: { id: string; shortName: string }) => ({ value: `unit:${id}`, label: shortName })
  const groups = [
    {
      at: ['VILLAGE', 'TOWNSHIP', 'ANY'],
      label: units('village'),
      options: choices.teams.map(({ id, kind }) => ({ value: `team:${id}`, label: units(`teams.${kind}`) })),
    },
    { at: ['VILLAGE', 'TOWNSHIP', 'ANY'], label: units('township'), options: choices.townshipUnits.map(unit) },
    { at: ['COUNTY', 'ANY'], label: units('county'), options: choices.countyUnits.map(unit) },
  ]
  return {
    ...{ kind: 'choice', name: 'lead', label: moves('fields.lead'), required: true, none: ui('choose') },
    also: ['leadUnitId', 'leadTeamId'],
    options: groups.filter(({ at, options }) => at.includes(level) && options.length > 0),
    ...(level === 'ANY' && choices.ownLead && { value: choices.ownLead }),
  }
}

/** Every unit that can be named but one: the proper unit of a return, a proposed lead, assisting units. */
export function otherUnits({ townshipUnits, countyUnits }: MoveChoices, except: string | null) {
  return [...townshipUnits, ...countyUnits]
    .filter(({ id }) => id !== except)
    .map(({ id, shortName }) => ({ value: id, label: shortName }))
}
