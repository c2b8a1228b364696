import { Form } from '@/components/form/form'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import type { Place } from '@/lib/domains/places/shown'
import type { Translator } from '@/lib/ground/i18n/translator'
import { closeGroupAction, saveGroupAction } from '../actions'

/** The villager groups: each can be renamed, and closed once no household is left in it. */
export function GroupsCard({ place, t }: { place: Place; t: Translator<'places'> }) {
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
            <Form
              id={group.id}
              label={t('renameGroup', { name: group.name })}
              action={saveGroupAction}
              hidden={{ villageId: place.id, groupId: group.id }}
              fields={[
                { kind: 'line', name: 'name', label: t('groupName'), value: group.name, max: 80, required: true },
              ]}
              submit={{ label: t('saveName'), busy: t('saving'), variant: 'normal', size: 'small' }}
            />
            <span className="sub">{t('households', { count: group.households })}</span>
            {group.households === 0 && (
              <Form
                id={`close-${group.id}`}
                label={t('closeGroup', { name: group.name })}
                action={closeGroupAction}
                hidden={{ groupId: group.id }}
                submit={{ label: t('close'), busy: t('closing'), variant: 'normal', size: 'small' }}
              />
            )}
          </li>
        ))}
      </ul>
      <div className="card-body">
        <Form
          id="group"
          label={t('addGroup')}
          action={saveGroupAction}
          hidden={{ villageId: place.id, groupId: '' }}
          fields={[{ kind: 'line', name: 'name', label: t('newGroup'), max: 80, required: true }]}
          submit={{ label: t('addGroup'), busy: t('saving'), variant: 'normal' }}
        />
      </div>
    </Card>
  )
}
