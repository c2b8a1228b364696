import { Checkbox } from '@/components/ui/checkbox'
import { FieldError, FieldGroup } from '@/components/ui/field'
import { Mark } from '@/components/ui/mark'
import { Table } from '@/components/ui/table'
import type { FormState } from '@/lib/ground/input/form'
import type { FormField, LineOption, OptionGroup } from './form-field'

interface Asked {
  id: string
  name: string
  label: string
  help?: string | undefined
  helpAt?: 'right' | undefined
  error?: string | undefined
  required?: boolean | undefined
  wide?: boolean | undefined
  chosen: string[]
}

/** Many to choose several from: folded away until they are wanted. */
export function FoldedTicks({ id, name, label, help, error, options, chosen }: Asked & { options: LineOption[] }) {
  return (
    <FieldGroup id={id} label={label} error={error}>
      <details open={chosen.length > 0 || undefined}>
        <summary className="input cursor-pointer text-ink-3">{help ?? label}</summary>
        <div className="mt-1 grid max-h-60 grid-cols-2 gap-x-4 overflow-y-auto rounded-md border border-line p-3">
          {options.map(({ value, label: word }) => (
            <Checkbox key={value} name={name} value={value} defaultChecked={chosen.includes(value)}>
              {word}
            </Checkbox>
          ))}
        </div>
      </details>
    </FieldGroup>
  )
}

/** Choices that need a word beside their name, one beneath the other: people, issues. One that is alone is chosen. */
export function Lines({
  id,
  name,
  label,
  help,
  error,
  required,
  options,
  chosen,
  many,
}: Asked & { options: LineOption[]; many: boolean }) {
  const only = !many && options.length === 1
  return (
    <FieldGroup id={id} label={label} help={help} error={error}>
      <ul className="option-lines">
        {options.map(({ value, label: word, about, light }) => (
          <li key={value}>
            <label className="checkbox">
              <input
                type={many ? 'checkbox' : 'radio'}
                name={name}
                value={value}
                defaultChecked={only || chosen.includes(value)}
                required={required && !many}
              />
              <span>
                {word}
                <span className="sub">
                  {light && <Mark light={light} />} {about}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </FieldGroup>
  )
}

/** Several of many in columns, under the names of their groups. */
export function GroupedTicks({ id, name, label, help, error, groups, chosen }: Asked & { groups: OptionGroup[] }) {
  return (
    <FieldGroup id={id} label={label} help={help} helpAt="below" error={error}>
      {groups.map(({ label: group, options }) => (
        <fieldset key={group} className="grouped-ticks">
          <legend>{group}</legend>
          {options.map(({ value, label: word }) => (
            <Checkbox key={value} name={name} value={value} defaultChecked={chosen.includes(value)}>
              {word}
            </Checkbox>
          ))}
        </fieldset>
      ))}
    </FieldGroup>
  )
}

interface TickTableProps {
  id: string
  field: Extract<FormField, { kind: 'grid' }>
  given: Pick<FormState, 'values' | 'fields'>
}

/** A table of ticks: a row for each choice, a column for each name. */
export function TickTable({ id, field: { label, rows, columns }, given }: TickTableProps) {
  const chosenIn = ({ name, value }: (typeof columns)[number]) =>
    given.values ? [given.values[name] ?? []].flat() : value
  return (
    <div className="tick-table" data-wide="">
      <Table caption={label} columns={[{ label }, ...columns.map((column) => ({ label: column.label }))]}>
        {rows.map((row) => (
          <tr key={row.value}>
            <th scope="row">{row.label}</th>
            {columns.map((column) => (
              <td key={column.name}>
                <label>
                  <input
                    type="checkbox"
                    name={column.name}
                    value={row.value}
                    defaultChecked={chosenIn(column).includes(row.value)}
                    aria-label={`${column.label} ${row.label}`}
                  />
                </label>
              </td>
            ))}
          </tr>
        ))}
      </Table>
      {columns.map(({ name }) => (
        <FieldError key={name} id={`${id}-${name}`} error={given.fields?.[name]} />
      ))}
    </div>
  )
}
