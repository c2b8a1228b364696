import { notFound } from 'next/navigation'
import { Form } from '@/components/form/form'
import { ConditionList } from '@/components/postings/condition-list'
import { GateList } from '@/components/postings/gate-list'
import type { PostingsWords } from '@/components/postings/words'
import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import { LinkButton } from '@/components/ui/link-button'
import { Note } from '@/components/ui/note'
import { Tag } from '@/components/ui/tag'
import { listOpenablePeople } from '@/lib/domains/people/queries/openable'
import { getMoment } from '@/lib/domains/places/scope'
import { getCandidate } from '@/lib/domains/postings/queries/candidate'
import type { CandidateFile } from '@/lib/domains/postings/queries/files'
import { dayOf } from '@/lib/ground/clock'
import { Id } from '@/lib/ground/input/input'
import { commandPage } from '../../../command-page'
import { MadeToast } from '../../made'
import { postingsWords } from '../../postings-words'
import { vetAction } from '../../rounds/actions'
import { vetFields } from './vet-fields'
import { UnrecommendCard, WithdrawCard } from './withdraw-cards'

/** A candidate's file: how they came, the conditions with their evidence, the four gates, and the vetting. */
export default commandPage<'/postings/candidates/[id]'>('posting.view', async (actor, props) => {
  const id = Id.safeParse((await props.params).id)
  const at = await getMoment(actor)
  const candidate = (id.success && (await getCandidate(actor, id.data, at))) || notFound()
  const { file, round, may } = candidate
  const { done } = await props.searchParams
  const [words, people] = await Promise.all([postingsWords(), listOpenablePeople(actor, [file.cadreId])])
  const { t, format } = words
  const { withdrawal } = file
  return {
    title: file.name,
    sub: `${file.unit} · ${file.post}`,
    crumbs: [
      { label: t('title'), href: '/postings' },
      { label: round.title, href: `/postings/rounds/${round.id}?view=candidates` },
    ],
    actions: people.has(file.cadreId) && (
      <LinkButton href={`/people/${file.cadreId}`}>{t('posting.toPerson')}</LinkButton>
    ),
    children: (
      <>
        <div className="with-rail" data-rail="wide">
          <div className="stack">
            {withdrawal && (
              <Note>
                {t('withdrawn.note', {
                  day: format.day(withdrawal.at, at),
                  who: withdrawal.by,
                  reason: withdrawal.reason,
                })}
              </Note>
            )}
            <Card
              title={t('file.title')}
              sub={<Tag kind={file.ready ? 'brand' : 'outline'}>{t(standingOf(file))}</Tag>}
              padded
            >
              <Facts items={factsOf(file, words, at)} />
            </Card>
            <Card title={t('conditions.title')} sub={t('conditions.sub')}>
              <ConditionList words={words} conditions={file.conditions} />
            </Card>
          </div>
          <div className="stack">
            <Card title={t('gates.title')}>
              <GateList words={words} gates={file.gates} now={at} />
            </Card>
            {may.vet && (
              <Card title={t('vet.title')} padded>
                <Form
                  id="vet"
                  action={vetAction}
                  hidden={{ candidateId: file.id, version: String(file.version) }}
                  columns={2}
                  fields={vetFields(t, file, Number(dayOf(at).slice(0, 4)))}
                  note={t('vet.text')}
                  submit={{ label: t('vet.submit'), busy: t('busy') }}
                />
              </Card>
            )}
            {may.withdraw && <WithdrawCard t={t} candidateId={file.id} />}
            {may.unrecommend && <UnrecommendCard t={t} candidateId={file.id} applied={file.appliedAt !== null} />}
          </div>
        </div>
        <MadeToast done={done} />
      </>
    ),
  }
})

function factsOf(file: CandidateFile, { t, format }: PostingsWords, now: Date) {
  const years = (count: number) => t('file.years', { count })
  return [
    { label: t('file.unitCategory'), value: t(`unitCategories.${file.unitCategory}`) },
    { label: t('file.home'), value: file.home && `${file.home.township}${file.home.name}` },
    { label: t('file.kin'), value: file.kin.map(({ name }) => name).join(t('score.and')) },
    { label: t('file.ruralYears'), value: years(file.ruralYears) },
    { label: t('file.partyWorkYears'), value: years(file.partyWorkYears) },
    { label: t('file.skills'), value: file.skills.join(t('score.and')) },
    { label: t('file.reserve'), value: file.reserve && t('yes') },
    {
      label: t('file.grades'),
      value: file.grades.map(({ year, grade }) => `${year} ${t(`grades.${grade}`)}`).join(t('score.and')),
    },
    { label: t('candidates.applied'), value: file.appliedAt && `${format.day(file.appliedAt, now)} ${file.statement}` },
    {
      label: t('candidates.recommended'),
      value: file.recommendedAt && `${format.day(file.recommendedAt, now)} ${file.recommendedBy ?? ''} ${file.opinion}`,
    },
    { label: t('file.checked'), value: file.checkedAt && format.day(file.checkedAt, now) },
    { label: t('file.posted'), value: file.postedTo },
  ]
}

function standingOf({ withdrawal, objected, ready, vetting }: CandidateFile) {
  if (withdrawal) return 'withdrawn.title'
  if (objected) return 'candidates.objected'
  return ready ? 'file.ready' : (`vetting.${vetting}` as const)
}
