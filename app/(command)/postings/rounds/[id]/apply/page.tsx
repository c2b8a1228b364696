import { applyAction } from '../../actions'
import { candidatePage } from '../../candidate-page'

/** Standing for a round oneself: why, and what the vetting will ask. */
export default candidatePage<'/postings/rounds/[id]/apply'>({
  verb: 'apply',
  action: applyAction,
  subOf: (t, round, actor) => t('apply.sub', { round: round.title, name: actor.name }),
  fieldsOf: async (t) => [
    {
      ...{ kind: 'text', name: 'statement', label: t('apply.statement'), max: 1000, required: true },
      help: t('apply.statementHelp'),
    },
  ],
})
