import { LIGHTS, type Light, Mark } from '@/components/ui/mark'
import { TextLink } from '@/components/ui/text-link'

interface VillageSharesProps {
  label: string
  lights: Record<Light, string>
  ended: string
  more?: string
  villages: readonly { code: string; name: string; href: string; counts: Record<Light, number>; ended: number }[]
}

/** The villages behind a matter, each with its open issues by light. */
export function VillageShares({ label, lights, ended, more, villages }: VillageSharesProps) {
  return (
    <ul className="village-shares" aria-label={label}>
      {villages.map((village) => (
        <li key={village.code}>
          <TextLink href={village.href}>{village.name}</TextLink>
          {LIGHTS.filter((light) => village.counts[light] > 0).map((light) => (
            <span key={light} className="light-reason" data-light={light}>
              <Mark light={light} label={lights[light]} />
              {village.counts[light]}
            </span>
          ))}
          {village.ended > 0 && (
            <span className="sub">
              {ended} {village.ended}
            </span>
          )}
        </li>
      ))}
      {more && <li className="sub">{more}</li>}
    </ul>
  )
}
