import type { FormField } from '@/components/form/form-field'
import type { DayChoice, MoveChoices } from '@/lib/domains/issues/shown'
import type { IssueWords } from '@/lib/domains/issues/words'
import { lastDayBefore } from '@/lib/ground/clock'

type Named = Parameters<IssueWords['moves']>[0] extends infer Key
  ? Key extends `fields.${infer N}`
    ? N
    : never
  : never
type Extra = { help?: string; required?: boolean; value?: string; label?: string }
type Options = { value: string; label: string }[]

const REASON = 500

/** 2026-11-23T10:30: what a local date and time field takes, in Asia/Shanghai. */
function minuteOf(instant: Date): string {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 16)
}

/** Makes the fields of moves in one language, each labelled by its name. */
export function fieldMaker(words: IssueWords, { now }: MoveChoices) {
  const { moves, ui, format } = words
  const label = (name: Named) => moves(`fields.${name}`)
  const defined = (extra: Extra) => Object.fromEntries(Object.entries(extra).filter(([, value]) => value !== undefined))
  return {
    /** What must be said in words: a reason, a plan, an outcome. */
    said: (name: Named, extra: Extra & { max?: number } = {}): FormField => ({
      ...{ kind: 'text', name, label: label(name), max: REASON, required: true },
      ...defined(extra),
    }),
    /** What may be left out. */
    remark: (name: Named, help = moves('help.optional')): FormField => ({
      ...{ kind: 'text', name, label: label(name), max: REASON, help },
    }),
    line: (name: Named, max: number, extra: Extra = {}): FormField => ({
      ...{ kind: 'line', name, label: label(name), max, required: true },
      ...defined(extra),
    }),
    day: (name: Named, { min, max, value }: DayChoice, extra: Extra = {}): FormField => ({
      ...{ kind: 'day', name, label: label(name) },
      ...defined({ min, max, value } as Extra),
      ...defined(extra),
    }),
    moment: (name: Named, help: string, since?: Date): FormField => ({
      ...{ kind: 'moment', name, label: label(name), help, max: minuteOf(now) },
      ...(since && { min: minuteOf(since) }),
    }),
    choice: (name: string, of: Named, options: Options, value?: string): FormField => ({
      ...{ kind: 'pick', name, label: label(of), options, required: true },
      ...(value && { value }),
    }),
    unit: (name: Named, options: Options, required: boolean): FormField => ({
      ...{ kind: 'choice', name, label: label(name), options, required },
      none: required ? ui('choose') : moves('help.none'),
    }),
    units: (name: Named, options: Options): FormField => ({
      ...{ kind: 'several', look: 'folded', name, label: label(name), help: moves('help.several'), options },
    }),
    tick: (name: Named): FormField => ({ kind: 'flag', name, label: label(name) }),
    /** 12月14日: a deadline, or a day of a form, in a help text. */
    dayWords: (day: Date | string | undefined): string =>
      day === undefined ? '' : format.day(typeof day === 'string' ? day : lastDayBefore(day), now),
  }
}

export type FieldMaker = ReturnType<typeof fieldMaker>
