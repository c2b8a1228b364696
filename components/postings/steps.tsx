import { Icon } from '@/components/ui/icon'

export type Step = { label: string; state: 'done' | 'now' | 'ahead' }

/** How far a round has come. */
export function Steps({ label, steps }: { label: string; steps: Step[] }) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step) => (
        <li key={step.label} data-state={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
          {step.state === 'done' && <Icon name="check" />}
          {step.label}
        </li>
      ))}
    </ol>
  )
}
