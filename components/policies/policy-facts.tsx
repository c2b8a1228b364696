import type { FormField, FormGroup } from '@/components/form/form-field'
import { Facts } from '@/components/ui/facts'
import { Table } from '@/components/ui/table'
import { YearGrid } from '@/components/ui/year-grid'

interface PolicyFactsProps {
  groups: FormGroup[]
  /** What is in force, where a draft is shown: a value that would change names the present one. */
  present?: { groups: FormGroup[]; words: (value: string) => string }
  words: { yes: string; no: string; none: string; and: string; may: string }
}

/** What a rule says, to be read. */
export function PolicyFacts({ groups, present, words }: PolicyFactsProps) {
  return (
    <div className="policy-groups">
      {groups.map(({ title, fields }, index) => (
        <section key={title ?? index} className="policy-group">
          {title && <h3>{title}</h3>}
          <Whole fields={fields} words={words} />
          <Facts
            items={fields
              .flatMap((field) => shownOf(field, words))
              .map(({ label, value }, line) => {
                const before = present?.groups[index]?.fields.flatMap((field) => shownOf(field, words))[line]?.value
                const changed = before !== undefined && before !== value
                return { label, value: changed ? <Changed value={value} before={present?.words(before)} /> : value }
              })}
          />
        </section>
      ))}
    </div>
  )
}

function Changed({ value, before }: { value: string; before: string | undefined }) {
  return (
    <>
      <b>{value}</b> <span className="sub">{before}</span>
    </>
  )
}

function shownOf(field: FormField, words: PolicyFactsProps['words']): { label: string; value: string }[] {
  const { kind, label } = field
  switch (kind) {
    case 'number':
      return [{ label, value: `${field.value} ${field.help}` }]
    case 'line':
      return [{ label, value: field.value ?? words.none }]
    case 'flag':
      return [{ label, value: field.on ? words.yes : words.no }]
    case 'several': {
      const chosen = field.options.filter(({ value }) => field.value?.includes(value))
      return [{ label, value: chosen.map((one) => one.label).join(words.and) || words.none }]
    }
    default:
      return []
  }
}

/** What is no pair of words: a grid, a year. */
function Whole({ fields, words }: { fields: FormField[]; words: PolicyFactsProps['words'] }) {
  return fields.map((field) => {
    if (field.kind === 'year')
      return (
        <div key={field.name}>
          <p className="sub">{field.label}</p>
          <YearGrid label={field.label} {...field.of} />
        </div>
      )
    if (field.kind !== 'grid') return null
    return (
      <Table
        key={field.label}
        caption={field.label}
        columns={[{ label: field.label }, ...field.columns.map(({ label }) => ({ label }))]}
      >
        {field.rows.map((row) => (
          <tr key={row.value}>
            <th scope="row">{row.label}</th>
            {field.columns.map((column) => (
              <td key={column.name}>{column.value.includes(row.value) ? words.may : ''}</td>
            ))}
          </tr>
        ))}
      </Table>
    )
  })
}
