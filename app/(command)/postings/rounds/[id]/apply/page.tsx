import { notFound } from 'next/navigation'
import { PostingForm } from '@/components/postings/posting-form'
import { Card } from '@/components/ui/card'
import { Note } from '@/components/ui/note'
import { getMoment } from '@/lib/domains/places/scope'
import { listVillageChoices } from '@/lib/domains/postings/queries/candidate'
import { getRoundHead } from '@/lib/domains/postings/queries/round'
import { Id } from '@/lib/ground/input/input'
import { commandPage } from '../../../../command-page'
import { postingsWords } from '../../../postings-words'
import { applyAction } from '../../actions'
import { personFields } from '../../person-fields'

/** Standing for a round oneself: why, and what the vetting will ask. */
export default commandPage<'/postings/rounds/[id]/apply'>('candidate.apply', async (actor, props) => {
  const id = Id.safeParse((await props.params).id)
  const at = await getMoment(actor)
  const [round, towns, { t, format }] = await Promise.all([
    id.success ? getRoundHead(actor, id.data, 'candidate.apply', at) : null,
    listVillageChoices(actor),
    postingsWords(),
  ])
  if (!round) notFound()
  return {
    title: t('apply.title'),
    sub: t('apply.sub', { round: round.title, name: actor.name }),
    crumbs: [
      { label: t('title'), href: '/postings' },
      { label: round.title, href: `/postings/rounds/${round.id}` },
    ],
    children: (
      <div className="grid max-w-[760px] gap-4">
        {round.phase === 'APPLYING' ? (
          <Card title={t('apply.title')} sub={t('round.until', { day: format.day(round.closesOn, at) })} padded>
            <PostingForm
              id="apply"
              action={applyAction}
              hidden={{ roundId: round.id }}
              columns
              fields={[
                {
                  ...{ kind: 'area', name: 'statement', label: t('apply.statement'), maxLength: 1000, required: true },
                  help: t('apply.statementHelp'),
                },
                ...personFields(t, towns),
              ]}
              submit={t('apply.submit')}
              busy={t('busy')}
              note={t('apply.text')}
            />
          </Card>
        ) : (
          <Note>{t('round.noMore')}</Note>
        )}
      </div>
    ),
  }
})
