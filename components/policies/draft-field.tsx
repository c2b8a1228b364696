import { Checkbox } from '@/components/ui/checkbox'
import { Chips } from '@/components/ui/chips'
import { FieldError } from '@/components/ui/field'
import { Table } from '@/components/ui/table'
import { TextField } from '@/components/ui/text-field'
import type { FormState } from '@/lib/ground/input/form'
import type { PolicyField } from './policy-field'
import { YearGrid } from './year-grid'

interface DraftFieldProps {
  field: PolicyField
  state: FormState
  words: { works: string; off: string }
}

/** One field of a draft, with what was typed before where it was refused. */
export function DraftField({ field, state, words }: DraftFieldProps) {
  const { values, fields: errors } = state
  const list = (name: string) => (values ? [values[name] ?? []].flat() : undefined)
  const word = (name: string) => (typeof values?.[name] === 'string' ? values[name] : undefined)
  switch (field.type) {
    case 'number':
      return (
        <TextField
          name={field.name}
          type="number"
          inputMode="numeric"
          label={field.label}
          help={field.unit}
          helpAt="right"
          min={field.min}
          max={field.max}
          required
          defaultValue={word(field.name) ?? field.value}
          error={errors?.[field.name]}
        />
      )
    case 'text':
      return (
        <TextField
          name={field.name}
          label={field.label}
          maxLength={field.max}
          required
          defaultValue={word(field.name) ?? field.value}
          error={errors?.[field.name]}
        />
      )
    case 'flag':
      return (
        <Checkbox name={field.name} defaultChecked={values ? word(field.name) === 'on' : field.value}>
          {field.label}
        </Checkbox>
      )
    case 'several':
      return (
        <Chips
          multiple
          name={field.name}
          label={field.label}
          options={field.options}
          value={list(field.name) ?? field.value}
          error={errors?.[field.name]}
        />
      )
    case 'year':
      return (
        <div className="policy-wide">
          <p className="field-label">{field.label}</p>
          <YearGrid {...field} words={words} edit={{ name: field.name, chosen: list(field.name) }} />
          <FieldError id={field.name} error={errors?.[field.name]} />
        </div>
      )
    case 'grid':
      return (
        <div className="policy-wide">
          <Table
            caption={field.label}
            columns={[{ label: field.label }, ...field.columns.map(({ label }) => ({ label }))]}
          >
            {field.rows.map((row) => (
              <tr key={row.value}>
                <th scope="row">{row.label}</th>
                {field.columns.map(({ name, label, value }) => (
                  <td key={name}>
                    <label className="grid-tick">
                      <input
                        type="checkbox"
                        name={name}
                        value={row.value}
                        defaultChecked={(list(name) ?? value).includes(row.value)}
                        aria-label={`${label} ${row.label}`}
                      />
                    </label>
                  </td>
                ))}
              </tr>
            ))}
          </Table>
          {field.columns.map(({ name }) => (
            <FieldError key={name} id={name} error={errors?.[name]} />
          ))}
        </div>
      )
  }
}
