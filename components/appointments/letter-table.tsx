import { Form } from '@/components/form/form'
import type { FormAction } from '@/components/form/posted'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { letterNumber } from '@/lib/domains/appointments/rules/letter-number'
import type { LetterLine } from '@/lib/domains/appointments/shown'
import type { LocalDate } from '@/lib/ground/clock'
import type { Format } from '@/lib/ground/i18n/format'
import type { Translator } from '@/lib/ground/i18n/translator'

interface LetterTableProps {
  t: Translator<'letters'>
  format: Format
  letters: LetterLine[]
  /** Ids of the people whose page the one who looks may open. */
  linked: ReadonlySet<string>
  today: LocalDate
  /** Where letters wait for a signature. */
  sign?: FormAction
}

/** Letters by number; each leads to its file. */
export function LetterTable({ t, format, letters, linked, today, sign }: LetterTableProps) {
  return (
    <Table
      caption={t('title')}
      columns={[
        { label: t('columns.number') },
        { label: t('columns.village') },
        { label: t('columns.person') },
        { label: t('columns.from'), numeric: true, className: 'phone:hidden' },
        { label: sign ? t('columns.drafter') : t('columns.signer'), className: 'phone:hidden' },
        { label: sign ? '' : t('columns.date'), numeric: true, className: sign ? undefined : 'phone:hidden' },
      ]}
    >
      {letters.map((letter) => (
        <tr key={letter.id}>
          <th scope="row">
            {/* a file, not a page */}
            <a href={`/api/appointments/letters/${letter.id}`} download>
              {letter.year && letter.number
                ? letterNumber(letter.county.shortName, letter.year, letter.number)
                : t('unsigned')}
            </a>
            {letter.signedAt && <span className="sub desk:hidden">{format.tableDay(letter.signedAt, today)}</span>}
            {letter.corrected && <span className="sub warning-note">{t('corrected')}</span>}
          </th>
          <td className="village-name">
            <TextLink href={`/villages/${letter.village.code}/commanders`}>{letter.villageName}</TextLink>
            <span className="sub">{letter.townshipName}</span>
          </td>
          <td>
            {linked.has(letter.cadreId) ? (
              <TextLink href={`/people/${letter.cadreId}`}>{letter.personName}</TextLink>
            ) : (
              letter.personName
            )}
            <span className="sub">{letter.personPost}</span>
          </td>
          <td className="num phone:hidden">{format.tableDay(letter.fromOn, today)}</td>
          <td className="phone:hidden">{sign ? letter.draftedBy : letter.signedBy}</td>
          <td className={sign ? 'num' : 'num phone:hidden'}>
            {letter.signedAt && format.tableDay(letter.signedAt, today)}
            {sign && letter.maySign && (
              <Form
                id={`sign-${letter.id}`}
                label={`${t('sign')} ${letter.personName}`}
                action={sign}
                hidden={{ letterId: letter.id }}
                submit={{ label: t('sign'), busy: t('busy'), variant: 'secondary', size: 'small' }}
              />
            )}
          </td>
        </tr>
      ))}
    </Table>
  )
}
