import { AskedDialog } from '@/components/form/asked-dialog'
import { Form } from '@/components/form/form'
import type { FormField } from '@/components/form/form-field'
import type { VillageScope } from '@/lib/domains/places/scope'
import { listCadres, listOtherVillages, listUnits } from '@/lib/domains/teams/queries/choices'
import type { TeamPerson, VillageTeam } from '@/lib/domains/teams/rules/people'
import type { Actor } from '@/lib/ground/access/actor'
import { dayOf, type Instant } from '@/lib/ground/clock'
import { translator } from '@/lib/ground/i18n/translator'
import { Id } from '@/lib/ground/input/input'
import {
  addMemberAction,
  endMemberAction,
  moveMemberAction,
  proposeEndAction,
  proposeMemberAction,
  setDutyAction,
} from './actions'

interface TeamDialogProps {
  actor: Actor
  village: VillageScope
  teams: VillageTeam[]
  duties: boolean
  query: Record<string, string | string[] | undefined>
  now: Instant
}

const ACTIONS = {
  add: addMemberAction,
  propose: proposeMemberAction,
  end: endMemberAction,
  move: moveMemberAction,
  duty: setDutyAction,
  proposeEnd: proposeEndAction,
} as const
type Doing = keyof typeof ACTIONS

/** The question that the address asks of a team or a member (?do=end&member=…), if this person may ask it. */
export async function TeamDialog(props: TeamDialogProps) {
  const { query, teams, village, duties } = props
  const doing = (Object.keys(ACTIONS) as Doing[]).find((one) => one === query.do)
  const team = teams.find(({ kind, people }) => kind === query.team || people.some(({ id }) => id === query.member))
  const person = team?.people.find(({ id }) => id !== null && id === query.member) ?? null
  if (!doing || !team) return null
  const mayDo = {
    add: team.mayEdit,
    end: team.mayEdit,
    move: team.mayEdit,
    duty: duties,
    propose: team.mayPropose,
    proposeEnd: team.mayPropose,
  }
  const needsPerson = doing !== 'add' && doing !== 'propose'
  if (!mayDo[doing] || (needsPerson && !person)) return null
  const t = await translator('teams')
  const back = `/villages/${village.code}/teams`
  const name = person?.name ?? ''
  return (
    <AskedDialog
      title={t(`ask.${doing}`, { team: team.label, name })}
      effect={t(`effects.${doing}`, { village: village.name })}
      back={back}
    >
      {needsPerson && person ? (
        <Form
          id="member"
          label={t(`ask.${doing}`, { team: team.label, name })}
          action={ACTIONS[doing]}
          hidden={{ membershipId: person.id ?? '' }}
          fields={await fieldsOf(doing, person, props)}
          submit={{ label: t(`submit.${doing}`), busy: t('busy') }}
        />
      ) : (
        await ChoosePerson({ ...props, doing: doing as 'add' | 'propose', team, back })
      )}
    </AskedDialog>
  )
}

async function fieldsOf(
  doing: Doing,
  person: TeamPerson,
  { actor, village, now }: TeamDialogProps,
): Promise<FormField[]> {
  const t = await translator('teams')
  const today = dayOf(now)
  if (doing === 'duty')
    return [
      {
        kind: 'text',
        name: 'duty',
        label: t('fields.duty'),
        help: t('fields.dutyHelp'),
        value: person.duty,
        required: true,
      },
    ]
  if (doing === 'end')
    return [
      { kind: 'day', name: 'toOn', label: t('fields.toOn'), help: t('fields.toOnHelp'), value: today, required: true },
    ]
  if (doing === 'proposeEnd')
    return [
      { kind: 'day', name: 'effectiveOn', label: t('fields.toOn'), value: today, required: true },
      { kind: 'text', name: 'reason', label: t('fields.reason'), required: true },
    ]
  const villages = await listOtherVillages(actor, village)
  return [
    {
      ...{ kind: 'choice', name: 'villageId', label: t('fields.village'), none: t('choose'), required: true },
      options: villages.map(({ id, name, township }) => ({ value: id, label: `${township} ${name}` })),
    },
    { kind: 'day', name: 'fromOn', label: t('fields.fromOn'), value: today, required: true },
  ]
}

/** First the unit, then one of its people: a plain GET form before the form itself. */
async function ChoosePerson({
  actor,
  village,
  query,
  now,
  doing,
  team,
  back,
}: TeamDialogProps & { doing: 'add' | 'propose'; team: VillageTeam; back: string }) {
  const [t, units] = await Promise.all([
    translator('teams'),
    listUnits(actor, village, ['TOWNSHIP_CADRES', 'VILLAGE_COMMITTEES'].includes(team.kind) ? 'town' : 'county'),
  ])
  const asked = Id.safeParse(query.unit).data
  const unit = units.find(({ id }) => id === asked) ?? (units.length === 1 ? units[0] : undefined)
  const cadres = unit ? await listCadres(actor, village, unit.id) : []
  const person: FormField[] = [
    {
      ...{ kind: 'choice', name: 'cadreId', label: t('fields.person'), none: t('choose'), required: true },
      options: cadres.map(({ id, name, post }) => ({ value: id, label: `${name} ${post}` })),
    },
    {
      ...{ kind: 'day', name: doing === 'add' ? 'fromOn' : 'effectiveOn', label: t('fields.fromOn') },
      ...{ value: dayOf(now), required: true },
    },
    { kind: 'text', name: 'duty', label: t('fields.duty'), help: t('fields.dutyLater') },
  ]
  const fields: FormField[] =
    doing === 'add'
      ? [
          ...person,
          {
            ...{ kind: 'choice', name: 'leader', label: t('fields.leader'), value: '' },
            options: [
              { value: '', label: t('fields.member') },
              { value: 'true', label: t('leader') },
            ],
          },
        ]
      : [...person, { kind: 'text', name: 'reason', label: t('fields.reason'), required: true }]
  return (
    <div className="grid gap-4">
      <form className="day-form" action={back} method="get">
        <input type="hidden" name="do" value={doing} />
        <input type="hidden" name="team" value={team.kind} />
        <label htmlFor="unit">{t('fields.unit')}</label>
        <select className="input" id="unit" name="unit" defaultValue={unit?.id ?? ''} required>
          <option value="">{t('choose')}</option>
          {units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <button type="submit" className="button" data-size="small">
          {t('fields.showPeople')}
        </button>
      </form>
      {unit && (
        <Form
          key={unit.id}
          id="member"
          label={t(`ask.${doing}`, { team: team.label, name: '' })}
          action={ACTIONS[doing]}
          hidden={{ teamId: team.id }}
          fields={fields}
          submit={{ label: t(`submit.${doing}`), busy: t('busy') }}
        />
      )}
    </div>
  )
}
