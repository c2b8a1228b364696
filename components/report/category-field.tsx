import { FieldGroup } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import type { IssueCategory } from '@/lib/generated/prisma/enums'
import type { ReportWords } from './words'

/** The nine that a thumb finds at once. */
const OFTEN: IssueCategory[] = [
  'ROAD',
  'WATER',
  'SIGNAL',
  'HOUSING',
  'HEALTH_INSURANCE',
  'SCHOOLING',
  'SALES',
  'WASTE',
  'OTHER',
]
/** What 其他 opens. */
const SELDOM: IssueCategory[] = ['RELOCATION', 'POWER', 'SAFETY', 'INCOME', 'LAND']

interface CategoryFieldProps {
  value?: string
  error?: string
  words: ReportWords['category']
}

/** What kind of trouble it is: nine chips; 其他 shows the five that come seldom. One choice, without script too. */
export function CategoryField({ value, error, words }: CategoryFieldProps) {
  const chips = (categories: IssueCategory[]) =>
    categories.map((category) => (
      <label key={category} className="chip">
        <input type="radio" name="category" value={category} defaultChecked={value === category} />
        <Icon name="check" />
        {words.options[category]}
      </label>
    ))
  return (
    <FieldGroup id="category" label={words.label} error={error}>
      <div className="category-chips">
        <div className="chips" data-columns={3} data-invalid={error ? '' : undefined}>
          {chips(OFTEN)}
        </div>
        <div className="category-seldom">
          <p className="field-help">{words.more}</p>
          <div className="chips" data-columns={3}>
            {chips(SELDOM)}
          </div>
        </div>
      </div>
    </FieldGroup>
  )
}
