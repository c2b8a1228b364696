import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { TownPlaces } from '@/lib/domains/places/shown'
import type { Format } from '@/lib/ground/i18n/format'
import type { Translator } from '@/lib/ground/i18n/translator'

interface PlaceTableProps {
  town: TownPlaces
  t: Translator<'places'>
  format: Format
}

/** The villages of a town as the register has them. */
export function PlaceTable({ town, t, format }: PlaceTableProps) {
  return (
    <Table
      kind="list"
      caption={town.name}
      columns={[
        { label: t('village') },
        { label: t('code'), className: 'phone:hidden' },
        { label: t('class') },
        { label: t('groups'), numeric: true, className: 'phone:hidden' },
        { label: t('state') },
      ]}
    >
      {town.villages.map((village) => (
        <tr key={village.code}>
          <td>
            <TextLink href={`/settings/places/${village.code}`}>{village.name}</TextLink>
            {village.aliases.length > 0 && (
              <span className="sub block">{t('alsoCalled', { names: village.aliases.join(t('and')) })}</span>
            )}
          </td>
          <td className="phone:hidden">{village.code}</td>
          <td>{village.class ? t(`classes.${village.class}`) : t('noClass')}</td>
          <td className="num phone:hidden">{village.groups}</td>
          <td className="whitespace-normal">
            {village.mergedInto && <Tag>{t('mergedInto', { village: village.mergedInto })}</Tag>}
            {village.ahead && (
              <Tag kind="outline">{t(`ahead.${village.ahead.kind}`, { day: format.day(village.ahead.onDay) })}</Tag>
            )}
            {village.tags.map((tag) => t(`tags.${tag}`)).join(t('and'))}
          </td>
        </tr>
      ))}
    </Table>
  )
}
