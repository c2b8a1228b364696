import { Card } from '@/components/ui/card'
import { NumberCell, Table } from '@/components/ui/table'
import type { IncomeShown } from '@/lib/domains/households/shown'
import type { RegisterWords } from '@/lib/domains/households/words'

interface IncomeCardProps {
  words: RegisterWords
  incomes: IncomeShown[]
  now: Date
  more?: React.ReactNode
}

/** Income per person of the latest year, how it is made, letter by letter, and the years before. */
export function IncomeCard({ words, incomes, now, more }: IncomeCardProps) {
  const { t } = words
  const [latest, ...earlier] = incomes
  return (
    <Card title={t('income.title')} sub={latest && t('income.year', { year: latest.year })} more={more} padded>
      {latest ? (
        <>
          <PerCapita words={words} income={latest} />
          <Reckoning words={words} income={latest} now={now} />
          {earlier.length > 0 && (
            <div className="income-earlier">
              <h3>{t('income.earlier')}</h3>
              {earlier.map((income) => (
                <details key={income.year}>
                  <summary>
                    <span>{t('income.year', { year: income.year })}</span>
                    <span>
                      {words.format.number(income.perCapitaYuan)} {t('income.yuan')}
                    </span>
                  </summary>
                  <Reckoning words={words} income={income} now={now} />
                </details>
              ))}
            </div>
          )}
        </>
      ) : (
        <p className="sub">{t('income.none')}</p>
      )}
    </Card>
  )
}

function PerCapita({ words: { t, format }, income }: { words: RegisterWords; income: IncomeShown }) {
  return (
    <div className="stat" data-size="small">
      <div className="stat-label">{t('income.perCapita')}</div>
      <div className="stat-value">
        {format.number(income.perCapitaYuan)}
        <small>{t('income.yuan')}</small>
      </div>
    </div>
  )
}

const ROWS = [
  'wageYuan',
  'businessYuan',
  'propertyYuan',
  'transferYuan',
  'grossYuan',
  'expenseYuan',
  'netYuan',
  'people',
  'perCapitaYuan',
] as const
const RESULTS: readonly string[] = ['grossYuan', 'netYuan', 'perCapitaYuan']

/** Each letter of the national form with its amount; what follows from others stands with its formula. */
function Reckoning({ words, income, now }: { words: RegisterWords; income: IncomeShown; now: Date }) {
  const { t, format } = words
  const amount = (row: (typeof ROWS)[number]) =>
    row === 'perCapitaYuan' && !Number.isInteger(income[row]) ? cents(income[row], format) : format.number(income[row])
  return (
    <>
      <div className="income-table">
        <Table
          caption={t('income.how')}
          columns={[{ label: t('income.letter') }, { label: t('income.amount'), numeric: true }]}
        >
          {ROWS.map((row) => (
            <tr key={row} data-result={RESULTS.includes(row) ? '' : undefined}>
              <td>{t(`income.parts.${row}`)}</td>
              <NumberCell value={income[row]}>{amount(row)}</NumberCell>
            </tr>
          ))}
        </Table>
      </div>
      <p className="sub mt-2">
        {t('income.source', {
          source: t(`income.sources.${income.source}`),
          day: format.day(income.recordedAt, now),
          by: income.recordedBy ?? 'none',
        })}
        {income.workYuan > 0 && <> {t('income.work', { yuan: format.number(income.workYuan) })}</>}
      </p>
    </>
  )
}

/** 12 666.67 */
function cents(yuan: number, format: RegisterWords['format']): string {
  const [whole = '', part] = Math.abs(yuan).toFixed(2).split('.')
  return `${yuan < 0 ? '-' : ''}${format.number(Number(whole))}.${part}`
}
