import { Form } from '@/components/form/form'
import { Card } from '@/components/ui/card'
import { NEW } from '@/lib/across/imports/column'
import type { ImportPage } from '@/lib/across/imports/queries/get'
import { translator } from '@/lib/ground/i18n/translator'
import { answerQuestionsAction } from '../actions'

/**
 * What rows ask: which of several a name means. One answer serves every row that asks the same; a question that is left
 * open sends nothing.
 */
export async function ImportQuestions({ page: { import: shown, questions } }: { page: ImportPage }) {
  if (questions.length === 0) return null
  const t = await translator('imports')
  return (
    <Card title={t('questions.title')} sub={t('questions.sub')} padded>
      <Form
        id="questions"
        action={answerQuestionsAction}
        hidden={{ importId: shown.id, version: shown.version }}
        columns="many"
        fields={questions.map(({ key, about, name, candidates, orNew, rows }) => ({
          kind: 'choice',
          name: 'answers',
          label: t(`questions.${about}`, { name }),
          help: t('questions.rows', { count: rows }),
          helpAt: 'right',
          none: t('questions.open'),
          options: [
            ...candidates.map((one) => ({ value: `${key}:${one.id}`, label: [one.name, ...one.facts].join(' · ') })),
            ...(orNew ? [{ value: `${key}:${NEW}`, label: t('questions.new') }] : []),
          ],
        }))}
        submit={{ label: t('questions.submit'), busy: t('questions.busy'), variant: 'secondary' }}
      />
    </Card>
  )
}
