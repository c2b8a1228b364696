import type { FormProps } from '@/components/form/form'
import type { FormAction } from '@/components/form/posted'
import type { RegisterWords } from '@/lib/domains/households/words'

export type Revealed = 'phone' | 'idNumber' | 'disabilityCert'

/**
 * Asks for a purpose, then shows one value, once: it stands in no page and no history, and goes with its dialog. Which value
 * of whom, `hidden` says.
 */
export function revealQuestion(
  { issues, moves }: Pick<RegisterWords, 'issues' | 'moves'>,
  field: Revealed,
  action: FormAction,
  hidden: Record<string, string>,
) {
  const label = issues('household.reveal')
  return {
    trigger: { label, variant: 'quiet', size: 'inline', icon: 'eye' } as const,
    title: issues('household.revealTitle', { field }),
    effect: issues('household.revealNote'),
    form: {
      ...{ id: `reveal-${field}`, action, hidden: { ...hidden, field } },
      fields: [
        {
          ...{ kind: 'line', name: 'purpose', label: issues('household.purpose') },
          ...{ help: issues('household.purposeHelp'), min: 4, max: 200, required: true },
        },
      ],
      shows: issues('household.shown', { field }),
      submit: { label, busy: moves('busy') },
    } satisfies FormProps as FormProps,
  }
}
