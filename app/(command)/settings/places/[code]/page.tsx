import { ChangeHistory, ClassHistory } from '@/components/places/place-facts'
import { PlaceForm } from '@/components/places/place-form'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { Note } from '@/components/ui/note'
import { Separated } from '@/components/ui/separated'
import { TextLink } from '@/components/ui/text-link'
import { Toast } from '@/components/ui/toast'
import { VillageClass, VillageTag } from '@/lib/generated/prisma/enums'
import { addDays } from '@/lib/ground/clock'
import { formatter } from '@/lib/ground/i18n/format'
import { translator } from '@/lib/ground/i18n/translator'
import { commandPage } from '../../../command-page'
import { renameVillageAction, saveVillageAction, setClassAction, withdrawChangeAction } from '../actions'
import { placeOf } from '../place-of'
import { GroupsCard } from './groups-card'

const DONE = ['saved', 'classed', 'renamed', 'grouped', 'closed', 'merged', 'withdrawn'] as const

/** A village of the register: names, class, groups, and what was decided of it. */
export default commandPage<'/settings/places/[code]'>('register.places', async (actor, { params, searchParams }) => {
  const place = await placeOf(actor, (await params).code)
  const { done } = await searchParams
  const [t, settings, format] = await Promise.all([translator('places'), translator('settings'), formatter()])
  const { id, code, name, mergedInto, mergedFrom, today } = place
  const village = { type: 'hidden', name: 'villageId', value: id } as const
  const document = {
    type: 'text',
    name: 'document',
    label: t('document'),
    help: t('documentHelp'),
    required: true,
  } as const
  const made = DONE.find((one) => one === done)
  const standing = mergedInto === null
  const merge = standing && (
    <LinkButton href={`/settings/places/${code}/merge`} icon="swap">
      {t('merge')}
    </LinkButton>
  )
  return {
    title: name,
    crumbs: [
      { label: settings('title'), href: '/settings' },
      { label: t('title'), href: '/settings/places' },
    ],
    sub: (
      <Separated
        items={[
          place.township,
          code,
          mergedFrom.length > 0 && t('from_', { names: mergedFrom.map((one) => one.name).join(t('and')) }),
        ]}
      />
    ),
    actions: merge,
    children: (
      <>
        <div className="grid max-w-[1080px] gap-4">
          {merge && <div className="phone-actions">{merge}</div>}
          {mergedInto && (
            <Note>
              {t('mergedNote', { day: format.fullDay(mergedInto.onDay) })}{' '}
              <TextLink href={`/settings/places/${mergedInto.code}`}>{mergedInto.name}</TextLink>
            </Note>
          )}
          <Card title={t('changes')} sub={t('changesSub')} className="settings-card">
            <ChangeHistory
              changes={place.changes}
              t={t}
              format={format}
              withdraw={(changeId) => (
                <PlaceForm
                  id={changeId}
                  label={t('withdraw')}
                  action={withdrawChangeAction}
                  fields={[{ type: 'hidden', name: 'changeId', value: changeId }]}
                  submit={{ label: t('withdraw'), busy: t('withdrawing'), small: true }}
                />
              )}
            />
          </Card>
          <Card title={t('classHistory')} className="settings-card">
            <ClassHistory terms={place.classes} t={t} format={format} />
            {standing && (
              <div className="card-body">
                <PlaceForm
                  id="class"
                  label={t('setClass')}
                  action={setClassAction}
                  fields={[
                    village,
                    {
                      type: 'choice',
                      name: 'class',
                      label: t('newClass'),
                      placeholder: t('choose'),
                      options: Object.values(VillageClass).map((one) => ({ value: one, label: t(`classes.${one}`) })),
                    },
                    { type: 'day', name: 'fromOn', label: t('fromDay'), value: addDays(today, 1), min: today },
                    document,
                  ]}
                  submit={{ label: t('setClass'), busy: t('saving') }}
                />
              </div>
            )}
          </Card>
          {standing && (
            <>
              <Card title={t('names')} padded>
                <div className="place-forms">
                  <PlaceForm
                    id="names"
                    label={t('names')}
                    action={saveVillageAction}
                    fields={[
                      village,
                      {
                        type: 'lines',
                        name: 'aliases',
                        label: t('aliases'),
                        help: t('aliasesHelp'),
                        value: place.aliases.join('\n'),
                      },
                      {
                        type: 'several',
                        name: 'tags',
                        label: t('tagsLabel'),
                        options: Object.values(VillageTag).map((tag) => ({ value: tag, label: t(`tags.${tag}`) })),
                        value: place.tags,
                      },
                    ]}
                    submit={{ label: t('save'), busy: t('saving') }}
                  />
                  <PlaceForm
                    id="rename"
                    label={t('rename')}
                    action={renameVillageAction}
                    fields={[
                      village,
                      {
                        type: 'text',
                        name: 'name',
                        label: t('newName'),
                        help: t('newNameHelp', { name }),
                        required: true,
                      },
                      { type: 'day', name: 'onDay', label: t('fromDay'), value: addDays(today, 1), min: today },
                      document,
                    ]}
                    submit={{ label: t('rename'), busy: t('saving') }}
                  />
                </div>
              </Card>
              <GroupsCard place={place} t={t} />
            </>
          )}
        </div>
        {made && <Toast>{t(`made.${made}`)}</Toast>}
      </>
    ),
  }
})
