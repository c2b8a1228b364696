import { AskedDialog } from '@/components/form/asked-dialog'
import { Form } from '@/components/form/form'
import type { FormField } from '@/components/form/form-field'
import type { UnitScope } from '@/lib/domains/places/scope'
import { listOwnCadres, listTeamChoices } from '@/lib/domains/teams/queries/unit-proposals'
import type { PersonInVillage } from '@/lib/domains/teams/shown'
import type { Actor } from '@/lib/ground/access/actor'
import { dayOf, type Instant } from '@/lib/ground/clock'
import { currentLocale } from '@/lib/ground/i18n/locale'
import { translator } from '@/lib/ground/i18n/translator'
import { proposeEndAction, proposeMemberAction } from '../../villages/[code]/teams/actions'

interface ProposalDialogProps {
  actor: Actor
  unit: UnitScope
  people: PersonInVillage[]
  query: Record<string, string | string[] | undefined>
  now: Instant
}

/** The question that the address asks of a unit's officer: whom to propose for a team, or that somebody leaves one. */
export async function ProposalDialog({ actor, unit, people, query, now }: ProposalDialogProps) {
  const membership = people
    .flatMap(({ name, village, teams }) => teams.map((team) => ({ ...team, name, village: village.name })))
    .find(({ id }) => id === query.member)
  const ends = query.do === 'proposeEnd' && membership
  if (query.do !== 'propose' && !ends) return null
  const t = await translator('unitTeams')
  const back = `/units/${unit.id}`
  const title = ends ? t('askEnd', { name: ends.name, village: ends.village }) : t('ask')
  const common = { id: 'proposal', label: title }
  const submit = { label: t('submit'), busy: t('busy') }
  return (
    <AskedDialog title={title} effect={t(ends ? 'effectEnd' : 'effect')} back={back}>
      {ends ? (
        <Form
          {...common}
          action={proposeEndAction}
          hidden={{ membershipId: ends.id }}
          fields={[
            { kind: 'day', name: 'effectiveOn', label: t('toOn'), value: dayOf(now), required: true },
            { kind: 'text', name: 'reason', label: t('reason'), required: true },
          ]}
          submit={submit}
        />
      ) : (
        <Form {...common} action={proposeMemberAction} fields={await fieldsOf(actor, unit, now)} submit={submit} />
      )}
    </AskedDialog>
  )
}

async function fieldsOf(actor: Actor, unit: UnitScope, now: Instant): Promise<FormField[]> {
  const [t, towns, cadres] = await Promise.all([
    translator('unitTeams'),
    listTeamChoices(actor, unit, now, await currentLocale()),
    listOwnCadres(actor, unit),
  ])
  return [
    {
      ...{ kind: 'choice', name: 'cadreId', label: t('person'), none: t('choose'), required: true },
      options: cadres.map(({ id, name, post }) => ({ value: id, label: `${name} ${post}` })),
    },
    {
      ...{ kind: 'choice', name: 'teamId', label: t('team'), none: t('choose'), required: true },
      options: towns.map(({ township, teams }) => ({
        label: township,
        options: teams.map(({ id, label }) => ({ value: id, label })),
      })),
    },
    { kind: 'day', name: 'effectiveOn', label: t('fromOn'), value: dayOf(now), required: true },
    { kind: 'text', name: 'duty', label: t('duty'), help: t('dutyHelp') },
    { kind: 'text', name: 'reason', label: t('reason'), required: true },
  ]
}
