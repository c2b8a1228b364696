import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { UnitCategory } from '@/lib/generated/prisma/enums'
import type { Translator } from '@/lib/ground/i18n/translator'

type Spare = {
  id: string
  name: string
  unit: string
  unitCategory: UnitCategory
  best?: { village: string; points: number }
}

/** Who is ready and has no village, and where each would score most. */
export function SpareCard({ t, people }: { t: Translator<'postings'>; people: Spare[] }) {
  return (
    <Card title={t('spare.title')} sub={t('spare.sub', { count: people.length })}>
      <ul className="spare-people">
        {people.map(({ id, name, unit, unitCategory, best }) => (
          <li key={id}>
            <TextLink href={`/postings/candidates/${id}`}>{name}</TextLink>
            <span className="sub">
              {unit} · {t(`unitCategories.${unitCategory}`)}
            </span>
            {best && <span className="sub">{t('spare.best', best)}</span>}
          </li>
        ))}
      </ul>
    </Card>
  )
}
