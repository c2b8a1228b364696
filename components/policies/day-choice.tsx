import { Button } from '@/components/ui/button'

/** Which day's rules are shown: a form that asks the same page, before script too. */
export function DayChoice({
  on,
  today,
  keep = {},
  words,
}: {
  on: string
  today: string
  /** What else the address says. */
  keep?: Record<string, string>
  words: { label: string; show: string }
}) {
  return (
    <form className="policy-on">
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label>
        <span className="sr-only">{words.label}</span>
        <input className="input" type="date" name="on" defaultValue={on} max={today} key={on} />
      </label>
      <Button type="submit" size="small">
        {words.show}
      </Button>
    </form>
  )
}
