import { Icon } from './icon'

interface SearchFieldProps {
  /** The page that answers. */
  action: string
  name: string
  value?: string
  label: string
  placeholder: string
  /** The rest of the address, kept while searching. */
  keep?: Record<string, string>
  maxLength?: number
}

/** Words to look for within a list: a plain GET form. */
export function SearchField({ action, name, value, label, placeholder, keep = {}, maxLength = 60 }: SearchFieldProps) {
  return (
    <form className="search-field" action={action} method="get">
      <Icon name="search" />
      <input
        key={value}
        type="search"
        name={name}
        defaultValue={value}
        placeholder={placeholder}
        aria-label={label}
        maxLength={maxLength}
        autoComplete="off"
        enterKeyHint="search"
      />
      {Object.entries(keep).map(([key, kept]) => (
        <input key={key} type="hidden" name={key} value={kept} />
      ))}
    </form>
  )
}
