import { listRecommendable } from '@/lib/domains/postings/queries/candidate'
import { recommendAction } from '../../actions'
import { candidatePage } from '../../candidate-page'

/** A unit's, or a town's, recommendation of one of its own people. */
export default candidatePage<'/postings/rounds/[id]/recommend'>({
  verb: 'recommend',
  action: recommendAction,
  subOf: (_, round) => round.title,
  fieldsOf: async (t, round, actor) => {
    const people = await listRecommendable(actor, round.id)
    return [
      {
        ...{ kind: 'choice', name: 'cadreId', label: t('recommend.person'), required: true },
        ...{ none: t('choose'), wide: true },
        options: people.map((one) => ({ value: one.id, label: t('person.of', { name: one.name, of: one.post }) })),
      },
      { kind: 'text', name: 'opinion', label: t('recommend.opinion'), max: 1000, required: true },
    ]
  },
})
