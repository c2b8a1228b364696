import { Checkbox } from '@/components/ui/checkbox'
import { Chips } from '@/components/ui/chips'
import { TextArea, TextField } from '@/components/ui/text-field'
import { Fold } from './fold'
import type { Values } from './form-values'
import type { ReportWords } from './words'

interface MoreFieldsProps {
  values: Values
  errors: Record<string, string>
  words: ReportWords['more']
}

const NAMES = ['text', 'source', 'observedAt']

/** Whether it is urgent; and, folded away, what may be left out: details, where it came from, when it was seen. */
export function MoreFields({ values, errors, words }: MoreFieldsProps) {
  const sources = Object.entries(words.sources).map(([value, label]) => ({ value, label }))
  return (
    <>
      <div className="field">
        <Checkbox name="urgent" defaultChecked={values.urgent === 'on'} aria-describedby="urgent-help">
          {words.urgent}
        </Checkbox>
        <span className="field-help" id="urgent-help">
          {words.urgentHelp}
        </span>
      </div>
      <Fold
        className="more-details"
        summary={words.label}
        wanted={NAMES.some((name) => errors[name]) || Boolean(values.text)}
      >
        <TextArea
          name="text"
          label={words.text}
          help={words.textHelp}
          maxLength={2000}
          defaultValue={values.text}
          error={errors.text}
        />
        <Chips
          name="source"
          label={words.source}
          options={sources}
          value={values.source ?? 'TEAM'}
          columns={3}
          error={errors.source}
        />
        <TextField
          name="observedAt"
          type="datetime-local"
          label={words.observedAt}
          help={words.observedAtHelp}
          defaultValue={values.observedAt}
          error={errors.observedAt}
        />
      </Fold>
    </>
  )
}
