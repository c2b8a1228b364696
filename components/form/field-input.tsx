import { Checkbox } from '@/components/ui/checkbox'
import { Chips } from '@/components/ui/chips'
import { Field, FieldError, fieldControl } from '@/components/ui/field'
import { SelectField } from '@/components/ui/select-field'
import { TextArea, TextField } from '@/components/ui/text-field'
import { YearGrid } from '@/components/ui/year-grid'
import type { FormState } from '@/lib/ground/input/form'
import type { FormField } from './form-field'
import { FoldedTicks, GroupedTicks, Lines, TickTable } from './many-options'

interface FieldInputProps {
  id: string
  field: FormField
  /** What the server gave back and what it found wrong; nothing where the form is new. */
  given: Pick<FormState, 'values' | 'fields'>
  /** Which of several fields of one name it is. */
  turn?: number
}

const TYPED = {
  code: { autoCapitalize: 'none', spellCheck: false },
  digits: { inputMode: 'numeric' },
} as const

/** A field with its label, its help, what was written into it and what is wrong with it. */
export function FieldInput({ id, field, given, turn = 0 }: FieldInputProps) {
  const { values, fields: wrong = {} } = given
  if (field.kind === 'grid') return <TickTable id={id} field={field} given={given} />
  const { kind, name, label } = field
  const error = wrong[name]
  const back = values && [values[name] ?? []].flat()
  if (kind === 'year')
    return (
      <div data-wide="">
        <p className="field-label">{label}</p>
        <YearGrid label={label} {...field.of} edit={{ name, chosen: back }} />
        <FieldError id={id} error={error} />
      </div>
    )
  const { help, helpAt, required, also = [], wide } = field
  const about = {
    id,
    name,
    label,
    help,
    helpAt,
    required,
    wide,
    error: error ?? also.map((one) => wrong[one]).find(Boolean),
  }
  const value = back ? back[turn] : 'value' in field && !Array.isArray(field.value) ? field.value : undefined
  switch (kind) {
    case 'line':
      return (
        <TextField
          {...about}
          {...(field.typed && TYPED[field.typed])}
          defaultValue={value}
          minLength={field.min}
          maxLength={field.max}
          autoComplete={field.fill ?? 'off'}
        />
      )
    case 'text':
      return (
        <TextArea
          {...about}
          defaultValue={value}
          maxLength={field.max}
          rows={field.rows ?? 3}
          placeholder={field.hint}
        />
      )
    case 'password':
      return <TextField {...about} type="password" autoComplete={field.fill} maxLength={200} />
    case 'number':
      return (
        <TextField
          {...about}
          type="number"
          inputMode="numeric"
          step={1}
          min={field.min}
          max={field.max}
          defaultValue={value}
        />
      )
    case 'day':
    case 'moment':
      return (
        <TextField
          {...about}
          type={kind === 'day' ? 'date' : 'datetime-local'}
          defaultValue={value}
          min={field.min}
          max={field.max}
        />
      )
    case 'choice':
      return <SelectField {...about} options={field.options} placeholder={field.none} defaultValue={value ?? ''} />
    case 'pick':
    case 'several': {
      const many = kind === 'several'
      const chosen = back ?? [field.value ?? []].flat()
      const { options, look } = field
      if (look === 'folded') return <FoldedTicks {...about} options={options} chosen={chosen} />
      if (look === 'lines') return <Lines {...about} options={options} chosen={chosen} many={many} />
      return (
        <Chips {...about} {...(look === 'three' && { columns: 3 })} options={options} value={chosen} multiple={many} />
      )
    }
    case 'grouped':
      return <GroupedTicks {...about} groups={field.groups} chosen={back ?? field.value ?? []} />
    case 'flag':
      return (
        <div className="field">
          <Checkbox name={name} defaultChecked={back ? back[0] === 'on' : field.on}>
            {label}
          </Checkbox>
          <FieldError id={id} error={error} />
        </div>
      )
    case 'file':
      return (
        <Field {...about}>
          <input
            className="input file-input"
            type="file"
            name={name}
            accept={field.accept}
            required={required}
            {...fieldControl(about)}
          />
        </Field>
      )
  }
}
