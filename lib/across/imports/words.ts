import 'server-only'
import { translator } from '@/lib/ground/i18n/translator'
import type { Columns, Difference, Reason } from './column'

/** What a sentence says where a reason leaves a parameter out. */
const NONE = 'none'

/** The sentences of an import's rows, in the language of the request. Columns are named as the sheet names them. */
export async function rowWords(columns: Columns) {
  const t = await translator('imports')
  const heading = (key: string | undefined) => (key && columns[key]?.headings[0]) || NONE
  return {
    reason({ code, column, ...details }: Reason): string {
      const said = (name: string) => (details[name] === undefined ? NONE : String(details[name]))
      return t(`reasons.${code}`, {
        column: heading(column),
        ...{ value: said('value'), row: said('row'), max: said('max'), words: said('words') },
        ...{ town: said('town'), other: said('other'), successorCode: said('successorCode') },
      })
    },
    difference({ column, old, new: next }: Difference): { column: string; old: string; new: string } {
      return { column: heading(column), old: old || t('empty'), new: next || t('empty') }
    },
    heading,
  }
}
