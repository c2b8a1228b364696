import { notFound } from 'next/navigation'
import { Form, type FormProps } from '@/components/form/form'
import type { FormField } from '@/components/form/form-field'
import type { PostingsWords } from '@/components/postings/words'
import { Card } from '@/components/ui/card'
import { Note } from '@/components/ui/note'
import { getMoment } from '@/lib/domains/places/scope'
import { listVillageChoices } from '@/lib/domains/postings/queries/candidate'
import type { RoundHead } from '@/lib/domains/postings/queries/round'
import { getRoundHead } from '@/lib/domains/postings/queries/round'
import type { Actor } from '@/lib/ground/access/actor'
import { Id } from '@/lib/ground/input/input'
import { commandPage } from '../../command-page'
import { postingsWords } from '../postings-words'
import { personFields } from './person-fields'

interface Naming {
  verb: 'apply' | 'recommend'
  action: FormProps['action']
  /** What stands beneath the title. */
  subOf: (t: PostingsWords['t'], round: RoundHead, actor: Actor) => string
  /** What is asked before the questions that every candidate is asked. */
  fieldsOf: (t: PostingsWords['t'], round: RoundHead, actor: Actor) => Promise<FormField[]>
}

/** Naming a candidate for a round, oneself or another, while it takes any. */
export function candidatePage<Route extends '/postings/rounds/[id]/apply' | '/postings/rounds/[id]/recommend'>({
  verb,
  action,
  subOf,
  fieldsOf,
}: Naming) {
  return commandPage<Route>(`candidate.${verb}`, async (actor, props) => {
    const id = Id.safeParse((await props.params).id)
    const at = await getMoment(actor)
    const [round, towns, { t, format }] = await Promise.all([
      id.success ? getRoundHead(actor, id.data, `candidate.${verb}`, at) : null,
      listVillageChoices(actor),
      postingsWords(),
    ])
    if (!round) notFound()
    const asked = await fieldsOf(t, round, actor)
    return {
      title: t(`${verb}.title`),
      sub: subOf(t, round, actor),
      crumbs: [
        { label: t('title'), href: '/postings' },
        { label: round.title, href: `/postings/rounds/${round.id}` },
      ],
      children: (
        <div className="grid max-w-[760px] gap-4">
          {round.phase === 'APPLYING' ? (
            <Card title={t(`${verb}.title`)} sub={t('round.until', { day: format.day(round.closesOn, at) })} padded>
              <Form
                id={verb}
                action={action}
                hidden={{ roundId: round.id }}
                columns={2}
                fields={[...asked, ...personFields(t, towns)]}
                note={t(`${verb}.text`)}
                submit={{ label: t(`${verb}.submit`), busy: t('busy') }}
              />
            </Card>
          ) : (
            <Note>{t('round.noMore')}</Note>
          )}
        </div>
      ),
    }
  })
}
