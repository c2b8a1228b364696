import { Ask } from '@/components/form/ask'
import type { AskedAt } from '@/components/form/ask-address'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { Note } from '@/components/ui/note'
import { Progress } from '@/components/ui/progress'
import type { ImportPage } from '@/lib/across/imports/queries/get'
import type { Format } from '@/lib/ground/i18n/format'
import { refusalMessage } from '@/lib/ground/i18n/refusals'
import type { Translator } from '@/lib/ground/i18n/translator'
import { Refusal } from '@/lib/ground/refusal'
import { confirmImportAction, discardImportAction } from '../actions'

interface ImportNowProps {
  page: ImportPage
  t: Translator<'imports'>
  format: Format
  at: AskedAt
}

/** Where an import stands, and what can be done with it now. */
export async function ImportNow({ page, t, format, at }: ImportNowProps) {
  const { standing, counts, progress, failure } = page.import
  const why = failure ? await refusalMessage(new Refusal(failure.code, failure.details)) : null
  const left = counts.asked + counts.refused
  return (
    <Card title={t(`standing.${standing}`)} padded>
      <div className="grid gap-3">
        {why && <Note kind="refusal">{why}</Note>}
        {(standing === 'reading' || standing === 'judging' || standing === 'writing') && (
          <>
            <Progress {...(standing === 'writing' && { done: progress })} total={Math.max(1, counts.rows)}>
              {t(`progress.${standing}`, { count: format.number(progress), total: format.number(counts.rows) })}
            </Progress>
            <p className="sub">{t('leave')}</p>
          </>
        )}
        {standing === 'failed' && <p>{t('failed')}</p>}
        {standing === 'interrupted' && <p>{t('interrupted')}</p>}
        {standing === 'discarded' && <p>{t('discardedNote')}</p>}
        {standing === 'done' && <p>{t('writtenNote', { new: counts.new, changed: counts.changed, left })}</p>}
        {standing === 'done' && page.import.kind === 'ACCOUNTS' && <Links importId={page.import.id} t={t} />}
        {standing === 'draft' && <Draft {...{ page, t, at }} />}
        {(standing === 'failed' || standing === 'interrupted') && (
          <LinkButton href="/data">{t('upload.title')}</LinkButton>
        )}
      </div>
    </Card>
  )
}

/** A plain form: what it sends back is a file, and works before any script. */
function Links({ importId, t }: { importId: string; t: Translator<'imports'> }) {
  return (
    <form action={`/api/imports/${importId}/links`} method="post" className="grid gap-2">
      <p>{t('links.about')}</p>
      <div>
        <Button type="submit" variant="primary" icon="download">
          {t('links.download')}
        </Button>
      </div>
      <p className="sub">{t('links.again')}</p>
    </form>
  )
}

function Draft({ page, t, at }: Omit<ImportNowProps, 'format'>) {
  const { id, version, counts } = page.import
  const toWrite = counts.new + counts.changed
  const left = counts.asked + counts.refused
  return (
    <>
      {page.cutShort && <Note>{t('cutShort')}</Note>}
      {toWrite > 0 ? (
        <>
          <p>{t('confirm.consequence', { new: counts.new, changed: counts.changed, left })}</p>
          <Form
            id="confirm"
            action={confirmImportAction}
            hidden={{ importId: id, version }}
            submit={{ label: t('confirm.submit', { count: toWrite }), busy: t('confirm.busy') }}
          />
        </>
      ) : (
        <p>{counts.same > 0 ? t('nothing') : t('nothingRefused')}</p>
      )}
      <div>
        <Ask
          {...at('discard')}
          trigger={{ label: t('discard.trigger'), variant: 'quiet', icon: 'trash' }}
          title={t('discard.title')}
          effect={t('discard.consequence')}
          form={{
            ...{ id: 'discard', action: discardImportAction, hidden: { importId: id, version } },
            submit: { label: t('discard.submit'), busy: t('discard.busy'), variant: 'danger' },
          }}
        />
      </div>
    </>
  )
}
