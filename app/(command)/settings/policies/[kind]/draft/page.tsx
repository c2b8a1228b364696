import { notFound } from 'next/navigation'
import { documentField } from '@/components/form/document-field'
import { Form } from '@/components/form/form'
import type { FormGroup } from '@/components/form/form-field'
import { policyGroups } from '@/components/policies/policy-fields'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { Note } from '@/components/ui/note'
import { POLICY_KINDS } from '@/lib/domains/policies/kinds'
import { listDrafts, type PolicyDraft } from '@/lib/domains/policies/queries/history'
import { getPoliciesOn } from '@/lib/domains/policies/queries/in-force'
import { addressOf } from '@/lib/domains/policies/rules/addresses'
import { COMPOSITION_PRESETS } from '@/lib/domains/policies/rules/team-kinds'
import { mayEver } from '@/lib/ground/access/seats'
import { addDays, dayOf, type LocalDate } from '@/lib/ground/clock'
import { formatter } from '@/lib/ground/i18n/format'
import { type Translator, translator } from '@/lib/ground/i18n/translator'
import { commandPage } from '../../../../command-page'
import { kindOf, yearAsked, yearOfDraft } from '../../kind-of'
import { policyWords } from '../../policy-words'
import { YearLinks } from '../year-links'
import { DRAFT_ACTIONS } from './draft-actions'

/** The form of a draft, filled with what was sent back, else with what is in force. */
export default commandPage<'/settings/policies/[kind]/draft'>(null, async (actor, { params, searchParams }) => {
  const kind = kindOf((await params).kind)
  if (!mayEver(actor, POLICY_KINDS[kind].deed)) notFound()

  const { year: askedYear, preset } = await searchParams
  const [{ kinds, today, now }, drafts, words, settings, format] = await Promise.all([
    getPoliciesOn(actor),
    listDrafts(actor),
    policyWords(),
    translator('settings'),
    formatter(),
  ])
  const { t } = words
  const draft = drafts.find((one) => one.kind === kind)
  const back = draft?.returned ? draft : undefined
  const year = yearAsked(
    askedYear,
    back ? yearOfDraft(back.value, kinds[kind].value, today) : Number(today.slice(0, 4)),
  )
  const address = `/settings/policies/${addressOf(kind)}`
  const composition = PRESETS.find((one) => one === preset)
  const value =
    kind === 'TEAM_KINDS' && composition
      ? withPreset(kinds.TEAM_KINDS.value, COMPOSITION_PRESETS[composition])
      : (back?.value ?? kinds[kind].value)
  return {
    title: t('draftOf', { kind: t(`kinds.${kind}.title`) }),
    crumb: t('draft'),
    crumbs: [
      { label: settings('title'), href: '/settings' },
      { label: t('title'), href: '/settings/policies' },
      { label: t(`kinds.${kind}.title`), href: address },
    ],
    back: address,
    sub: t('draftSub'),
    children: (
      <div className="grid max-w-[1080px] gap-4">
        {draft && !draft.returned && <Note>{t('pending')}</Note>}
        {back?.returned && (
          <Note>
            {t('returnedNote', {
              by: back.returned.by ?? '',
              at: format.instant(back.returned.at, now),
              reason: back.returned.reason,
            })}
          </Note>
        )}
        <Card label={t('draft')} padded>
          {kind === 'CALENDAR' && (
            <>
              <YearLinks address={`${address}/draft`} year={year} calendar={kinds.CALENDAR.value} t={t} />
              <p className="sub">{t('yearHelp')}</p>
            </>
          )}
          {kind === 'TEAM_KINDS' && (
            <div className="actions">
              {PRESETS.map((one) => (
                <LinkButton key={one} size="small" href={`${address}/draft?preset=${one}`}>
                  {t(`presets.${one}`)}
                </LinkButton>
              ))}
            </div>
          )}
          <Form
            key={`${year} ${composition ?? ''}`}
            id="policy"
            action={DRAFT_ACTIONS[kind]}
            {...(kind === 'CALENDAR' && { hidden: { year } })}
            fields={[
              ...policyGroups(kind, value, words, year),
              setBy(t, addDays(today, 1), back && beforeOf(back, today)),
            ]}
            columns="many"
            submit={{ label: t('submit'), busy: t('submitting') }}
          />
        </Card>
      </div>
    ),
  }
})

/** The document that sets a rule, and from when: not before tomorrow, or at the instant of its approval. */
function setBy(
  t: Translator<'policies'>,
  earliest: LocalDate,
  before: ReturnType<typeof beforeOf> | undefined,
): FormGroup {
  return {
    kind: 'group',
    fields: [
      documentField({
        name: 'document',
        label: t('document'),
        help: t('documentHelp'),
        required: true,
        value: before?.document,
      }),
      {
        ...{ kind: 'day', name: 'effectiveOn', label: t('effectiveOn'), help: t('effectiveHelp') },
        ...{ min: earliest, value: before?.effectiveOn },
      },
      { kind: 'flag', name: 'immediate', label: t('immediate'), on: before?.immediate },
    ],
  }
}

/** What was written beside the value of a draft that was sent back; its day where that is still ahead. */
function beforeOf({ document, immediate, effectiveFrom }: PolicyDraft, today: LocalDate) {
  const day = dayOf(effectiveFrom)
  return { document, immediate, effectiveOn: immediate || day <= today ? '' : day }
}

const PRESETS = Object.keys(COMPOSITION_PRESETS) as (keyof typeof COMPOSITION_PRESETS)[]
type Preset = (typeof COMPOSITION_PRESETS)[keyof typeof COMPOSITION_PRESETS]

/** The resident team as one of the known rules has it. */
function withPreset<V extends { RESIDENT_TEAM: object }>(value: V, composition: Preset): V {
  return { ...value, RESIDENT_TEAM: { ...value.RESIDENT_TEAM, composition } }
}
