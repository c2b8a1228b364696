import { Checkbox } from '@/components/ui/checkbox'
import { Chips } from '@/components/ui/chips'
import { TextArea, TextField } from '@/components/ui/text-field'
import type { Values } from './form-values'
import type { ReportWords } from './words'

interface SettleFieldsProps {
  values: Values
  errors: Record<string, string>
  words: ReportWords['settle']
}

/** Settled there and then (现场办结): ticked, it asks what was done, by which team, and who was there. */
export function SettleFields({ values, errors, words }: SettleFieldsProps) {
  const teams = Object.entries(words.teams).map(([value, label]) => ({ value, label }))
  return (
    <div className="settle">
      <div className="field">
        <Checkbox name="onTheSpot" defaultChecked={values.onTheSpot === 'on'} aria-describedby="settle-help">
          {words.label}
        </Checkbox>
        <span className="field-help" id="settle-help">
          {words.help}
        </span>
      </div>
      <div className="settle-fields">
        <TextArea
          name="outcome"
          label={words.outcome}
          help={words.outcomeHelp}
          defaultValue={values.outcome}
          error={errors.outcome}
        />
        <Chips name="team" label={words.team} options={teams} value={values.team} error={errors.team} />
        <TextField
          name="present"
          label={words.present}
          help={words.presentHelp}
          defaultValue={values.present}
          error={errors.present}
        />
      </div>
    </div>
  )
}
