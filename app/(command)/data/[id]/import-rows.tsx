import { RowTable } from '@/components/imports/row-table'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { Icon } from '@/components/ui/icon'
import { Pager } from '@/components/ui/pager'
import { Tabs } from '@/components/ui/tabs'
import type { ImportPage } from '@/lib/across/imports/queries/get'
import { kindOf } from '@/lib/across/imports/registers'
import type { RowFilter } from '@/lib/across/imports/schema'
import { rowWords } from '@/lib/across/imports/words'
import { RowFate } from '@/lib/generated/prisma/enums'
import { formatter } from '@/lib/ground/i18n/format'
import { translator } from '@/lib/ground/i18n/translator'

/** Every row of the sheet with its fate, a page at a time; the fates are its filter. */
export async function ImportRows({ page, filter }: { page: ImportPage; filter: RowFilter }) {
  const { import: shown, rows, next } = page
  const { columns, shown: keys } = kindOf(shown.kind)
  const [t, words, format] = await Promise.all([translator('imports'), rowWords(columns), formatter()])
  const { counts } = shown
  const of = {
    NEW: counts.new,
    CHANGED: counts.changed,
    SAME: counts.same,
    ASKED: counts.asked,
    REFUSED: counts.refused,
  }
  const href = (query: Partial<RowFilter>) => {
    const given = Object.entries(query).filter(([, value]) => value !== undefined)
    return `/data/${shown.id}${given.length ? `?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}` : ''}`
  }
  const [first, last] = [rows[0]?.number ?? 0, rows.at(-1)?.number ?? 0]
  return (
    <Card
      title={t('rows.title')}
      more={
        counts.asked + counts.refused > 0 ? (
          <a className="button" data-size="small" href={`/api/imports/${shown.id}/left-out`}>
            <Icon name="download" />
            {t('rows.leftOut')}
          </a>
        ) : undefined
      }
    >
      <Tabs
        label={t('rows.fate')}
        items={[
          { href: href({}), label: t('rows.all'), count: format.number(counts.rows), current: !filter.fate },
          ...Object.values(RowFate).map((fate) => ({
            href: href({ fate }),
            label: t(`fates.${fate}`),
            count: format.number(of[fate]),
            current: filter.fate === fate,
          })),
        ]}
      />
      {rows.length === 0 ? (
        <Empty title={t('rows.none')}>{t('rows.noneNote')}</Empty>
      ) : (
        <RowTable
          caption={t('rows.title')}
          heads={{ number: t('rows.number'), fate: t('rows.fate'), what: t('rows.what') }}
          rows={rows.map((row) => {
            const texts = keys.flatMap((key) => row.shown[key] ?? [])
            return {
              number: row.number,
              fate: row.fate,
              fateWord: t(`fates.${row.fate}`),
              texts,
              matched: saysMore(row.shown.matched, texts) ? (row.shown.matched ?? null) : null,
              changes: row.differences.map(words.difference),
              reasons: row.reasons.map(words.reason),
            }
          })}
        />
      )}
      {(next !== null || filter.after !== undefined) && (
        <Pager
          summary={t('rows.page', { from: first, to: last })}
          previous={filter.after === undefined ? undefined : href({ fate: filter.fate })}
          next={next === null ? undefined : href({ fate: filter.fate, after: next })}
          labels={{ previous: t('rows.first'), next: t('rows.next') }}
        />
      )}
    </Card>
  )
}

/** What a row was matched with is shown where the row itself does not say it. */
const saysMore = (matched: string | null | undefined, texts: readonly string[]) =>
  matched?.split(' ').some((part) => !texts.includes(part)) ?? false
