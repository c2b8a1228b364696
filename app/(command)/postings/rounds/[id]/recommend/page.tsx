import { notFound } from 'next/navigation'
import { PostingForm } from '@/components/postings/posting-form'
import { Card } from '@/components/ui/card'
import { Note } from '@/components/ui/note'
import { getMoment } from '@/lib/domains/places/scope'
import { listRecommendable, listVillageChoices } from '@/lib/domains/postings/queries/candidate'
import { getRoundHead } from '@/lib/domains/postings/queries/round'
import { Id } from '@/lib/ground/input/input'
import { commandPage } from '../../../../command-page'
import { postingsWords } from '../../../postings-words'
import { recommendAction } from '../../actions'
import { personFields } from '../../person-fields'

/** A unit's, or a town's, recommendation of one of its own people. */
export default commandPage<'/postings/rounds/[id]/recommend'>('candidate.recommend', async (actor, props) => {
  const id = Id.safeParse((await props.params).id)
  const at = await getMoment(actor)
  const [round, towns, { t, format }] = await Promise.all([
    id.success ? getRoundHead(actor, id.data, 'candidate.recommend', at) : null,
    listVillageChoices(actor),
    postingsWords(),
  ])
  if (!round) notFound()
  const people = await listRecommendable(actor, round.id)
  return {
    title: t('recommend.title'),
    sub: round.title,
    crumbs: [
      { label: t('title'), href: '/postings' },
      { label: round.title, href: `/postings/rounds/${round.id}` },
    ],
    children: (
      <div className="grid max-w-[760px] gap-4">
        {round.phase === 'APPLYING' ? (
          <Card title={t('recommend.title')} sub={t('round.until', { day: format.day(round.closesOn, at) })} padded>
            <PostingForm
              id="recommend"
              action={recommendAction}
              hidden={{ roundId: round.id }}
              columns
              fields={[
                {
                  ...{ kind: 'select', name: 'cadreId', label: t('recommend.person'), required: true },
                  placeholder: t('choose'),
                  options: people.map((one) => ({
                    value: one.id,
                    label: t('person.of', { name: one.name, of: one.post }),
                  })),
                },
                { kind: 'area', name: 'opinion', label: t('recommend.opinion'), maxLength: 1000, required: true },
                ...personFields(t, towns),
              ]}
              submit={t('recommend.submit')}
              busy={t('busy')}
              note={t('recommend.text')}
            />
          </Card>
        ) : (
          <Note>{t('round.noMore')}</Note>
        )}
      </div>
    ),
  }
})
