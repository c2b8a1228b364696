import { RowTable } from '@/components/imports/row-table'
import { ListPager } from '@/components/lists/list-pager'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { Icon } from '@/components/ui/icon'
import { Tabs } from '@/components/ui/tabs'
import type { ImportPage } from '@/lib/across/imports/queries/get'
import { kindOf } from '@/lib/across/imports/registers'
import { type RowFilter, rowsOf } from '@/lib/across/imports/schema'
import { rowWords } from '@/lib/across/imports/words'
import { RowFate } from '@/lib/generated/prisma/enums'
import { formatter } from '@/lib/ground/i18n/format'
import { currentLocale } from '@/lib/ground/i18n/locale'
import { translator } from '@/lib/ground/i18n/translator'
import { pagerOf } from '@/lib/ground/lists/show'
import { listWordsIn } from '@/lib/ground/lists/words'

/** Every row of the sheet with its fate, a page at a time; the fates are its filter. */
export async function ImportRows({ page, filter }: { page: ImportPage; filter: RowFilter }) {
  const { import: shown } = page
  const { rows } = page.rows
  const { columns, shown: keys } = kindOf(shown.kind)
  const [t, words, format] = await Promise.all([translator('imports'), rowWords(columns), formatter()])
  const ofList = listWordsIn(await currentLocale(), (key) => key)
  const { counts } = shown
  const of = {
    NEW: counts.new,
    CHANGED: counts.changed,
    SAME: counts.same,
    ASKED: counts.asked,
    REFUSED: counts.refused,
  }
  const list = rowsOf(shown.id)
  const [first, last] = [rows[0]?.number ?? 0, rows.at(-1)?.number ?? 0]
  const pager = pagerOf(list, filter, { ...page.rows, total: 0, atLeast: false }, ofList, '')
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
          { href: list.href({}), label: t('rows.all'), count: format.number(counts.rows), current: !filter.fate },
          ...Object.values(RowFate).map((fate) => ({
            href: list.href({ fate }),
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
      {(pager.next || pager.previous) && <ListPager {...pager} summary={t('rows.page', { from: first, to: last })} />}
    </Card>
  )
}

/** What a row was matched with is shown where the row itself does not say it. */
const saysMore = (matched: string | null | undefined, texts: readonly string[]) =>
  matched?.split(' ').some((part) => !texts.includes(part)) ?? false
