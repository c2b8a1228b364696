import type { Need } from '@/lib/domains/postings/matching/rules/facts'
import { mainNeed, NEEDS } from '@/lib/domains/postings/rules/need'
import type { Translator } from '@/lib/ground/i18n/translator'

/** The four needs of a village side by side, the one that stands out marked. */
export function NeedCells({ t, need }: { t: Translator<'postings'>; need: Need }) {
  const main = mainNeed(need)
  return (
    <span className="need-cells" role="img" aria-label={t('need.label', need)}>
      {NEEDS.map((kind) => (
        <i
          key={kind}
          aria-hidden
          data-main={kind === main ? '' : undefined}
          style={{ '--share': `${need[kind]}%` } as React.CSSProperties}
        >
          <small>{t(`need.${kind}`)}</small>
          {need[kind]}
        </i>
      ))}
    </span>
  )
}
