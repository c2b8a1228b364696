import { Icon } from '@/components/ui/icon'
import { Separated } from '@/components/ui/separated'
import { GATES } from '@/lib/domains/postings/rules/vetting'
import type { Gate } from '@/lib/generated/prisma/enums'
import type { Instant } from '@/lib/ground/clock'
import type { PostingsWords } from './words'

type GateSaid = { gate: Gate; passed: boolean; note: string; letterNo: string | null; by: string; at: Instant }

/** The four gates: passed or not, by whom, when, by which letter. */
export function GateList({
  words: { t, format },
  gates,
  now,
}: {
  words: PostingsWords
  gates: GateSaid[]
  now: Instant
}) {
  return (
    <ul className="check-list" aria-label={t('gates.title')}>
      {GATES.map((gate) => {
        const said = gates.find((one) => one.gate === gate)
        const state = said ? (said.passed ? 'passed' : 'failed') : 'open'
        return (
          <li key={gate}>
            <span className="check-mark" data-met={state === 'failed' ? 'no' : 'yes'}>
              <Icon name={state === 'passed' ? 'check' : state === 'failed' ? 'cross' : 'clock'} />
              {t(`gates.states.${state}`)}
            </span>
            <span>
              {t(`gates.names.${gate}`)}
              <span className="sub">
                {said ? (
                  <Separated
                    items={[
                      said.by,
                      format.day(said.at, now),
                      said.letterNo && t('gates.letter', { no: said.letterNo }),
                      said.note,
                    ]}
                  />
                ) : (
                  t(`gates.asks.${gate}`)
                )}
              </span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
