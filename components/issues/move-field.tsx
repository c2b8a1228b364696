import { Checkbox } from '@/components/ui/checkbox'
import { Chips } from '@/components/ui/chips'
import { FieldError, FieldGroup } from '@/components/ui/field'
import { type Option, SelectField } from '@/components/ui/select-field'
import { TextArea, TextField } from '@/components/ui/text-field'

type Base = { name: string; label: string; help?: string; required?: boolean; value?: string }

/** One field of a move's form: plain, so that the server can write it and the browser draw it. */
export type MoveField =
  | (Base & { kind: 'text' | 'area'; maxLength: number })
  | (Base & { kind: 'day' | 'moment'; min?: string; max?: string })
  | (Base & { kind: 'select'; placeholder: string; options: Option[] | { label: string; options: Option[] }[] })
  | (Base & { kind: 'chips'; options: Option[] })
  | (Omit<Base, 'value'> & { kind: 'several'; options: Option[]; value?: string | string[] })
  | (Base & { kind: 'tick' })

/** A field with what was typed into it and what is wrong with it. */
export function MoveFieldInput({
  field,
  typed,
  error,
}: {
  field: MoveField
  typed: string | string[] | undefined
  error: string | undefined
}) {
  const { name, label, help, required } = field
  const value = typed ?? field.value
  const one = Array.isArray(value) ? value[0] : value
  const about = { name, label, help, error, required, id: `move-${name}` }
  switch (field.kind) {
    case 'text':
      return <TextField {...about} defaultValue={one} maxLength={field.maxLength} autoComplete="off" />
    case 'area':
      return <TextArea {...about} defaultValue={one} maxLength={field.maxLength} />
    case 'day':
      return <TextField {...about} type="date" defaultValue={one} min={field.min} max={field.max} />
    case 'moment':
      return <TextField {...about} type="datetime-local" defaultValue={one} min={field.min} max={field.max} />
    case 'select':
      return <SelectField {...about} options={field.options} placeholder={field.placeholder} defaultValue={one ?? ''} />
    case 'chips':
      return <Chips {...about} options={field.options} value={value} />
    case 'several':
      return <Several {...about} options={field.options} chosen={value === undefined ? [] : [value].flat()} />
    case 'tick':
      return (
        <div className="field">
          <Checkbox name={name} defaultChecked={one === 'on'}>
            {label}
          </Checkbox>
          <FieldError id={about.id} error={error} />
        </div>
      )
  }
}

/** Many to choose several from: folded away until they are wanted. */
function Several({
  id,
  name,
  label,
  help,
  error,
  options,
  chosen,
}: {
  id: string
  name: string
  label: string
  help?: string
  error?: string
  options: Option[]
  chosen: string[]
}) {
  return (
    <FieldGroup id={id} label={label} error={error}>
      <details open={chosen.length > 0 || undefined}>
        <summary className="input cursor-pointer text-ink-3">{help ?? label}</summary>
        <div className="mt-1 grid max-h-60 grid-cols-2 gap-x-4 overflow-y-auto rounded-md border border-line p-3">
          {options.map((option) => (
            <Checkbox
              key={option.value}
              name={name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
            >
              {option.label}
            </Checkbox>
          ))}
        </div>
      </details>
    </FieldGroup>
  )
}
