import { Form } from '@/components/form/form'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { Line, Lines } from '@/components/ui/lines'
import { Toast } from '@/components/ui/toast'
import { listImports } from '@/lib/across/imports/queries/list'
import { kindsFor } from '@/lib/across/imports/scope'
import { translator } from '@/lib/ground/i18n/translator'
import { LIMITS } from '@/lib/ground/sheets/limits'
import { commandPage } from '../command-page'
import { uploadSheetAction } from './actions'
import { ImportList } from './import-list'

const SHEETS = '.xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What a county's registers come from: the sheets that were uploaded, a form for the next one, and the templates. */
export default commandPage<'/data'>('data.import', async (actor, { searchParams }) => {
  const [imports, t, { done }] = await Promise.all([listImports(actor), translator('imports'), searchParams])
  const kinds = kindsFor(actor)
  return {
    title: t('title'),
    sub: t('sub'),
    children: (
      <>
        <div className="with-rail" data-rail="wide">
          <div className="stack">
            <ImportList imports={imports} />
          </div>
          <div className="stack">
            <Card title={t('upload.title')} padded>
              <Form
                id="upload"
                action={uploadSheetAction}
                fields={[
                  {
                    ...{ kind: 'choice', name: 'kind', label: t('upload.kind'), value: kinds[0] },
                    options: kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
                  },
                  {
                    ...{ kind: 'file', name: 'sheet', label: t('upload.file'), accept: SHEETS, required: true },
                    help: t('upload.fileHelp', { max: LIMITS.fileBytes / 1024 / 1024 }),
                  },
                ]}
                submit={{ label: t('upload.submit'), busy: t('upload.busy'), icon: 'upload' }}
              />
            </Card>
            <Card title={t('templates.title')}>
              <Lines label={t('templates.title')}>
                {kinds.map((kind) => (
                  <Line
                    key={kind}
                    title={t(`kinds.${kind}`)}
                    sub={t(`about.${kind}`)}
                    trailing={
                      <a
                        className="icon-button"
                        href={`/api/imports/template?kind=${kind}`}
                        aria-label={t('templates.download', { kind: t(`kinds.${kind}`) })}
                      >
                        <Icon name="download" />
                      </a>
                    }
                  />
                ))}
              </Lines>
            </Card>
          </div>
        </div>
        {done === 'discarded' && <Toast>{t('made.discarded')}</Toast>}
      </>
    ),
  }
})
