import { FieldGroup, type FieldProps } from './field'
import { Icon } from './icon'
import type { Option } from './select-field'

interface ChipsProps extends Omit<FieldProps, 'id'> {
  id?: string
  name: string
  options: Option[]
  /** The chosen value, or values where several may be chosen. */
  value?: string | string[]
  multiple?: boolean
  /** Three columns: the categories of a new issue. */
  columns?: 3
  required?: boolean
}

/** Choices that a thumb can hit: radio buttons (or checkboxes) that look like chips; they work without script. */
export function Chips({
  id,
  label,
  help,
  helpAt,
  error,
  wide,
  name,
  options,
  value,
  multiple,
  columns,
  required,
}: ChipsProps) {
  const chosen = value === undefined ? [] : Array.isArray(value) ? value : [value]
  return (
    <FieldGroup id={id ?? name} label={label} help={help} helpAt={helpAt} error={error} wide={wide}>
      <div className="chips" data-columns={columns} data-invalid={error ? '' : undefined}>
        {options.map((option) => (
          <label key={option.value} className="chip">
            <input
              type={multiple ? 'checkbox' : 'radio'}
              name={name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              required={required && !multiple}
            />
            <Icon name="check" />
            {option.label}
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
