import { SelectField } from '@/components/ui/select-field'

/** A question of some rows, ready to be shown. */
export interface QuestionLine {
  key: string
  label: string
  rows: string
  options: { value: string; label: string }[]
}

/** The questions that rows ask, each with its candidates; one that is left open sends nothing. */
export function QuestionFields({ questions, open }: { questions: readonly QuestionLine[]; open: string }) {
  return questions.map(({ key, label, rows, options }) => (
    <SelectField
      key={key}
      id={`question-${key}`}
      name="answers"
      label={label}
      help={rows}
      helpAt="right"
      placeholder={open}
      options={options}
    />
  ))
}
