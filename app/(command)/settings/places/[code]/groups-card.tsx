import { PlaceForm } from '@/components/places/place-form'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import type { Place } from '@/lib/domains/places/shown'
import type { Translator } from '@/lib/ground/i18n/translator'
import { closeGroupAction, saveGroupAction } from '../actions'

/** The villager groups: each can be renamed, and closed once no household is left in it. */
export function GroupsCard({ place, t }: { place: Place; t: Translator<'places'> }) {
  const village = { type: 'hidden', name: 'villageId', value: place.id } as const
  const { groups, closedGroups } = place
  return (
    <Card
      title={t('groups')}
      sub={closedGroups.length > 0 ? t('closedGroups', { names: closedGroups.join(t('and')) }) : undefined}
    >
      {groups.length === 0 && <Empty title={t('noGroups')}>{t('noGroupsNote')}</Empty>}
      <ul className="lines" aria-label={t('groups')}>
        {groups.map((group) => (
          <li key={group.id} className="group-line">
            <PlaceForm
              id={group.id}
              label={t('renameGroup', { name: group.name })}
              action={saveGroupAction}
              fields={[
                village,
                { type: 'hidden', name: 'groupId', value: group.id },
                { type: 'text', name: 'name', label: t('groupName'), value: group.name, required: true },
              ]}
              submit={{ label: t('saveName'), busy: t('saving'), small: true }}
            />
            <span className="sub">{t('households', { count: group.households })}</span>
            {group.households === 0 && (
              <PlaceForm
                id={`close-${group.id}`}
                label={t('closeGroup', { name: group.name })}
                action={closeGroupAction}
                fields={[{ type: 'hidden', name: 'groupId', value: group.id }]}
                submit={{ label: t('close'), busy: t('closing'), small: true }}
              />
            )}
          </li>
        ))}
      </ul>
      <div className="card-body">
        <PlaceForm
          id="group"
          label={t('addGroup')}
          action={saveGroupAction}
          fields={[
            village,
            { type: 'hidden', name: 'groupId', value: '' },
            { type: 'text', name: 'name', label: t('newGroup'), required: true },
          ]}
          submit={{ label: t('addGroup'), busy: t('saving') }}
        />
      </div>
    </Card>
  )
}
