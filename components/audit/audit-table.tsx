import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'

/** A line of the audit, in words. */
export type AuditTableLine = {
  id: string
  at: string
  who: string
  seat: string
  what: string
  about: string
  href?: string
  place: string
}

interface AuditTableProps {
  lines: AuditTableLine[]
  words: Record<'caption' | 'at' | 'who' | 'what' | 'about' | 'place', string>
}

/** When, who in which seat, what, about what and where; on the phone the place stands beneath what was done. */
export function AuditTable({ lines, words }: AuditTableProps) {
  return (
    <Table
      caption={words.caption}
      columns={[
        { label: words.at },
        { label: words.who },
        { label: words.what },
        { label: words.about, className: 'phone:hidden' },
        { label: words.place, className: 'phone:hidden' },
      ]}
    >
      {lines.map(({ id, at, who, seat, what, about, href, place }) => {
        const object = href ? <TextLink href={href}>{about}</TextLink> : about
        return (
          <tr key={id} className="audit-row">
            <td className="whitespace-nowrap">{at}</td>
            <td>
              {who}
              {seat && <span className="sub block">{seat}</span>}
            </td>
            <td>
              {what}
              <span className="sub block desk:hidden">
                {object} {place}
              </span>
            </td>
            <td className="phone:hidden">{object}</td>
            <td className="phone:hidden">{place}</td>
          </tr>
        )
      })}
    </Table>
  )
}
