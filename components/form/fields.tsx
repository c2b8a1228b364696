import type { FormState } from '@/lib/ground/input/form'
import { FieldInput } from './field-input'
import type { Columns, FormField, FormGroup, FormItem } from './form-field'

interface FieldsProps {
  form: string
  items: FormItem[]
  columns: Columns | undefined
  given: Pick<FormState, 'values' | 'fields'>
  /** How often the form was sent: a password is never left standing. */
  tries: number
}

/** The fields of a form, alone or in named groups, in their order. */
export function Fields({ items, ...rest }: FieldsProps) {
  const alone = items.filter((item): item is FormField => item.kind !== 'group')
  const groups = items.filter((item): item is FormGroup => item.kind === 'group')
  return (
    <>
      {alone.length > 0 && <SideBySide {...rest} fields={alone} />}
      {groups.map((group, place) => (
        <Group key={group.title ?? place} {...rest} group={group} />
      ))}
    </>
  )
}

function Group({ group, ...rest }: Omit<FieldsProps, 'items'> & { group: FormGroup }) {
  const { title, text, folded, columns = rest.columns, fields } = group
  if (!folded)
    return (
      <fieldset className="form-group">
        {title && <legend>{title}</legend>}
        {text && <p className="form-text">{text}</p>}
        <SideBySide {...rest} columns={columns} fields={fields} />
      </fieldset>
    )
  const wrong = fields.some((field) => 'name' in field && rest.given.fields?.[field.name])
  return (
    <details className="form-fold" open={wrong || undefined}>
      <summary>{title}</summary>
      <SideBySide {...rest} columns={columns} fields={fields} />
    </details>
  )
}

function SideBySide({ form, fields, columns, given, tries }: Omit<FieldsProps, 'items'> & { fields: FormField[] }) {
  return (
    <div className="form-fields" data-columns={columns}>
      {fields.map((field, place) => {
        const name = 'name' in field ? field.name : field.label
        // a name may be asked for twice: the villages of two relatives
        const turn = fields.slice(0, place).filter((one) => 'name' in one && one.name === name).length
        const id = `${form}-${name}${turn > 0 ? turn + 1 : ''}`
        const key = field.kind === 'password' ? `${id} ${tries}` : id
        return <FieldInput key={key} id={id} field={field} given={given} turn={turn} />
      })}
    </div>
  )
}
