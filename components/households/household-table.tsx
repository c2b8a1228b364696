import { type Column, Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { householdHref, type RegisterView } from '@/lib/domains/households/filter'
import type { HouseholdLine } from '@/lib/domains/households/shown'
import type { RegisterWords } from '@/lib/domains/households/words'
import { dueWords, placeWords, statusWords, visitedWords } from './line-words'

interface HouseholdTableProps {
  words: RegisterWords
  lines: HouseholdLine[]
  view: RegisterView
  now: Date
  mayVisit: boolean
}

/** The register at the desk: rows of 36 under a head that stays. */
export function HouseholdTable({ words, lines, view, now, mayVisit }: HouseholdTableProps) {
  const { t } = words
  const mine = view === 'mine'
  const columns: Column[] = [
    { label: t('columns.head') },
    { label: t('columns.place') },
    { label: t('columns.number') },
    { label: t('columns.people'), numeric: true },
    { label: t('columns.category') },
    { label: t('columns.status') },
    { label: t('columns.monitor') },
    { label: t('columns.cause') },
    ...(mine ? [] : [{ label: t('columns.helper') }]),
    ...(view === 'ended'
      ? [{ label: t('columns.ended') }]
      : [{ label: t('columns.visited'), numeric: true }, ...(mine ? [{ label: t('columns.due') }] : [])]),
    ...(mine && mayVisit ? [{ label: <span className="sr-only">{t('columns.visit')}</span> }] : []),
  ]
  return (
    <Table kind="list" caption={t('table')} columns={columns}>
      {lines.map((line) => (
        <Row key={line.id} {...{ words, line, view, now, mayVisit }} />
      ))}
    </Table>
  )
}

function Row({ words, line, view, now, mayVisit }: Omit<HouseholdTableProps, 'lines'> & { line: HouseholdLine }) {
  const { t, issues, format } = words
  const { monitorKind, mainCause, changing, ended, due } = line
  const mine = view === 'mine'
  return (
    <tr>
      <td>
        <TextLink className="font-medium" href={householdHref(line.number)}>
          {line.head}
        </TextLink>
      </td>
      <td>
        {placeWords(line)} <span className="text-xs text-ink-3">{line.township}</span>
      </td>
      <td className="text-ink-3">{line.number}</td>
      <td className="num">{format.number(line.people)}</td>
      <td>{issues(`household.categories.${line.category}`)}</td>
      <td>
        {statusWords(words, line)}
        {changing && <span className="ml-1 text-xs text-ink-3">{t(`changing.${changing}`)}</span>}
      </td>
      <td>{monitorKind && issues(`household.monitors.${monitorKind}`)}</td>
      <td className="text-ink-3">{mainCause && t(`causes.${mainCause}`)}</td>
      {!mine && <td>{line.helper}</td>}
      {view === 'ended' ? (
        <td className="text-ink-3">
          {ended && t('endedOn', { day: format.day(ended.on, now), reason: t(`ends.${ended.reason}`) })}
        </td>
      ) : (
        <td className="num text-ink-3">{visitedWords(words, line, now)}</td>
      )}
      {mine && <td className={due?.now ? 'font-medium' : 'text-ink-3'}>{dueWords(words, line, now)}</td>}
      {mine && mayVisit && (
        <td className="num">
          <TextLink className="button" data-size="small" href={`${householdHref(line.number)}/visit`}>
            {t('visitNow')}
          </TextLink>
        </td>
      )}
    </tr>
  )
}
