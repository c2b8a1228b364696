import { ImportForm } from '@/components/imports/import-form'
import { QuestionFields } from '@/components/imports/question-fields'
import { Card } from '@/components/ui/card'
import { NEW } from '@/lib/across/imports/column'
import type { ImportPage } from '@/lib/across/imports/queries/get'
import { translator } from '@/lib/ground/i18n/translator'
import { answerQuestionsAction } from '../actions'

/** What rows ask: which of several a name means. One answer serves every row that asks the same. */
export async function ImportQuestions({ page: { import: shown, questions } }: { page: ImportPage }) {
  if (questions.length === 0) return null
  const t = await translator('imports')
  return (
    <Card title={t('questions.title')} sub={t('questions.sub')} padded>
      <ImportForm
        action={answerQuestionsAction}
        importId={shown.id}
        version={shown.version}
        variant="secondary"
        words={{ submit: t('questions.submit'), busy: t('questions.busy') }}
      >
        <div className="import-questions">
          <QuestionFields
            open={t('questions.open')}
            questions={questions.map(({ key, about, name, candidates, orNew, rows }) => ({
              key,
              label: t(`questions.${about}`, { name }),
              rows: t('questions.rows', { count: rows }),
              options: [
                ...candidates.map((one) => ({
                  value: `${key}:${one.id}`,
                  label: [one.name, ...one.facts].join(' · '),
                })),
                ...(orNew ? [{ value: `${key}:${NEW}`, label: t('questions.new') }] : []),
              ],
            }))}
          />
        </div>
      </ImportForm>
    </Card>
  )
}
