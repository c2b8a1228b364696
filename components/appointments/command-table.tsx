import { Fragment } from 'react'
import type { Words } from '@/components/dashboards/words'
import { LinkButton } from '@/components/ui/link-button'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { CommandedVillage } from '@/lib/domains/appointments/rules/coverage'
import { endsSoon } from '@/lib/domains/appointments/rules/coverage'
import type { LocalDate } from '@/lib/ground/clock'
import type { Translator } from '@/lib/ground/i18n/translator'

interface CommandTableProps {
  words: Words
  t: Translator<'appointments'>
  ranks: Translator<'ranks'>
  villages: CommandedVillage[]
  on: LocalDate
  today: LocalDate
  /** Whether these are all villages of their towns, so that a town's sum means something. */
  whole: boolean
  /** Who drafts gets a way to the form in each row. */
  drafts: boolean
}

/** The villages by town, each with who commands it, of what rank, since when. */
export function CommandTable({ villages, ...given }: CommandTableProps) {
  const { t, drafts, whole } = given
  const towns = new Map<string, CommandedVillage[]>()
  for (const village of villages)
    towns.set(village.township.code, [...(towns.get(village.township.code) ?? []), village])
  const columns = [
    { label: t('columns.village'), className: 'desk:w-[13%]' },
    { label: t('columns.class'), className: 'phone:hidden desk:w-[11%]' },
    { label: t('columns.commander') },
    { label: t('columns.rank'), className: 'phone:hidden desk:w-[25%]' },
    { label: t('columns.since'), className: 'desk:w-[9%]' },
    { label: t('columns.until'), className: 'phone:hidden desk:w-[16%]' },
    ...(drafts ? [{ label: '', className: 'phone:hidden row-actions' }] : []),
  ]
  return (
    <Table caption={t('title')} columns={columns}>
      {[...towns.values()].map((all) => (
        <Fragment key={all[0]?.township.code}>
          <tr className="town-row">
            <th scope="rowgroup" colSpan={columns.length}>
              {all[0]?.township.name}{' '}
              {whole && t('townRow', { held: all.filter(({ tenure }) => tenure).length, villages: all.length })}
            </th>
          </tr>
          {all.map((village) => (
            <CommandRow key={village.id} village={village} {...given} />
          ))}
        </Fragment>
      ))}
    </Table>
  )
}

function CommandRow({
  words: { stats, format },
  t,
  ranks,
  village,
  on,
  today,
  drafts,
}: Omit<CommandTableProps, 'villages' | 'whole'> & { village: CommandedVillage }) {
  const { tenure, next } = village
  const draft = tenure ? `tenure=${tenure.id}` : `village=${village.id}`
  return (
    <tr>
      <th scope="row">
        <TextLink href={`/villages/${village.code}/commanders`}>{village.name}</TextLink>
      </th>
      <td className="phone:hidden">{village.class && stats(`class.${village.class}`)}</td>
      <td>
        {tenure ? (
          <>
            <TextLink href={`/people/${tenure.cadreId}`}>{tenure.name}</TextLink>
            <span className="sub">{tenure.post}</span>
            {tenure.others.map(({ as, village: where, fromOn }) => (
              <span key={`${as}${where}`} className="sub warning-note">
                {t(`others.${as}`, { village: where, day: format.tableDay(fromOn, today) })}
              </span>
            ))}
          </>
        ) : (
          <b className="warning-note">{t('vacant')}</b>
        )}
      </td>
      <td className="phone:hidden">
        {tenure && ranks(tenure.rank)}
        {tenure && !tenure.fits && (
          <span className={tenure.waiver ? 'sub' : 'sub warning-note'}>
            {tenure.waiver ? t('waived', { reason: tenure.waiver }) : t('mismatched')}
          </span>
        )}
      </td>
      <td className="whitespace-nowrap">{tenure && format.tableDay(tenure.fromOn, today)}</td>
      <td className="phone:hidden">
        {tenure?.toOn && (
          <span className={endsSoon(tenure, on) ? 'warning-note' : undefined}>
            {t('endsOn', { day: format.tableDay(tenure.toOn, today) })}
          </span>
        )}
        {next && (
          <span className="sub">{t('next', { name: next.name, day: format.tableDay(next.fromOn, today) })}</span>
        )}
      </td>
      {drafts && (
        <td className="row-actions phone:hidden">
          <LinkButton
            size="small"
            href={`/appointments/new?${draft}`}
            aria-label={`${t(tenure ? 'change' : 'appoint')} ${village.name}`}
          >
            {t(tenure ? 'change' : 'appoint')}
          </LinkButton>
        </td>
      )}
    </tr>
  )
}
