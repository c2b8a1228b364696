import { Checkbox } from '@/components/ui/checkbox'
import { Chips } from '@/components/ui/chips'
import { FieldError } from '@/components/ui/field'
import { type Option, SelectField } from '@/components/ui/select-field'
import { TextArea, TextField } from '@/components/ui/text-field'

type Base = { name: string; label: string; help?: string; required?: boolean; value?: string }

/** One field of a form: plain, so that the server can write it and the browser draw it. */
export type FormField =
  | (Base & { kind: 'text' | 'area'; maxLength: number })
  | (Base & { kind: 'number'; max: number })
  | (Base & { kind: 'day'; min?: string; max?: string })
  | (Base & { kind: 'select'; placeholder: string; options: Option[] | { label: string; options: Option[] }[] })
  | (Base & { kind: 'chips'; options: Option[] })
  | (Base & { kind: 'tick' })

/** A field with what was typed into it and what is wrong with it. Its id is the form's and its name's. */
export function FormFieldInput({
  form,
  field,
  typed,
  error,
}: {
  form: string
  field: FormField
  typed: string | string[] | undefined
  error: string | undefined
}) {
  const { name, label, help, required } = field
  const value = typed ?? field.value
  const one = Array.isArray(value) ? value[0] : value
  const about = { name, label, help, error, required, id: `${form}-${name}` }
  switch (field.kind) {
    case 'text':
      return <TextField {...about} defaultValue={one} maxLength={field.maxLength} autoComplete="off" />
    case 'area':
      return <TextArea {...about} defaultValue={one} maxLength={field.maxLength} />
    case 'number':
      return (
        <TextField {...about} type="number" inputMode="numeric" min={0} max={field.max} step={1} defaultValue={one} />
      )
    case 'day':
      return <TextField {...about} type="date" defaultValue={one} min={field.min} max={field.max} />
    case 'select':
      return (
        <SelectField
          key={one}
          {...about}
          options={field.options}
          placeholder={field.placeholder}
          defaultValue={one ?? ''}
        />
      )
    case 'chips':
      return <Chips {...about} options={field.options} value={value} />
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
