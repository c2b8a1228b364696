import { notFound } from 'next/navigation'
import { askedAt } from '@/components/form/ask-address'
import { KeepFresh } from '@/components/imports/keep-fresh'
import { Toast } from '@/components/ui/toast'
import { getImport } from '@/lib/across/imports/queries/get'
import { rowsOf } from '@/lib/across/imports/schema'
import { formatter } from '@/lib/ground/i18n/format'
import { translator } from '@/lib/ground/i18n/translator'
import { Id } from '@/lib/ground/input/input'
import { commandPage } from '../../command-page'
import { ImportFacts } from './import-facts'
import { ImportNotes } from './import-notes'
import { ImportNow } from './import-now'
import { ImportQuestions } from './import-questions'
import { ImportRows } from './import-rows'

const AT_WORK = ['reading', 'judging', 'writing']

/** One sheet: how far it has come, what becomes of every row, what it asks, and what can be done with it now. */
export default commandPage<'/data/[id]'>('data.import', async (actor, { params, searchParams }) => {
  const id = Id.safeParse((await params).id)
  const query = await searchParams
  const { filter } = rowsOf(id.data ?? '').read(query)
  const page = id.success ? await getImport(actor, id.data, filter) : null
  if (!page) notFound()
  const [t, format] = await Promise.all([translator('imports'), formatter()])
  const shown = page.import
  const kind = t(`kinds.${shown.kind}`)
  const title = shown.town ? t('ofTown', { kind, town: shown.town }) : kind
  const at = askedAt(`/data/${shown.id}`, query)
  const atWork = AT_WORK.includes(shown.standing)
  return {
    title,
    sub: shown.fileName,
    phoneSub: t(`standing.${shown.standing}`),
    crumbs: [{ label: t('title'), href: '/data' }],
    children: (
      <>
        <div className="with-rail" data-rail="wide">
          <div className="stack">
            {!atWork && shown.standing === 'draft' && <ImportQuestions page={page} />}
            {!atWork && shown.counts.rows > 0 && <ImportRows page={page} filter={filter} />}
            {(atWork || shown.counts.rows === 0) && <ImportNow {...{ page, t, format, at }} />}
          </div>
          <div className="stack import-rail">
            {!atWork && shown.counts.rows > 0 && <ImportNow {...{ page, t, format, at }} />}
            <ImportFacts shown={shown} t={t} format={format} />
            <ImportNotes notes={page.notes} t={t} />
          </div>
        </div>
        {atWork && <KeepFresh />}
        {query.done === 'answered' && !atWork && <Toast>{t('made.answered')}</Toast>}
      </>
    ),
  }
})
