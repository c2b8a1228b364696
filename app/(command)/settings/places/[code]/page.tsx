import { documentField } from '@/components/form/document-field'
import { Form } from '@/components/form/form'
import type { FormField } from '@/components/form/form-field'
import { ChangeHistory, ClassHistory } from '@/components/places/place-facts'
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
  const hidden = { villageId: id }
  const document = documentField({ name: 'document', label: t('document'), help: t('documentHelp'), required: true })
  const day = (name: string): FormField => ({
    ...{ kind: 'day', name, label: t('fromDay'), value: addDays(today, 1), min: today, required: true },
  })
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
                <Form
                  id={changeId}
                  label={t('withdraw')}
                  action={withdrawChangeAction}
                  hidden={{ changeId }}
                  submit={{ label: t('withdraw'), busy: t('withdrawing'), variant: 'normal', size: 'small' }}
                />
              )}
            />
          </Card>
          <Card title={t('classHistory')} className="settings-card">
            <ClassHistory terms={place.classes} t={t} format={format} />
            {standing && (
              <div className="card-body">
                <Form
                  id="class"
                  label={t('setClass')}
                  action={setClassAction}
                  hidden={hidden}
                  fields={[
                    {
                      ...{ kind: 'choice', name: 'class', label: t('newClass'), none: t('choose'), required: true },
                      options: Object.values(VillageClass).map((one) => ({ value: one, label: t(`classes.${one}`) })),
                    },
                    day('fromOn'),
                    document,
                  ]}
                  submit={{ label: t('setClass'), busy: t('saving'), variant: 'normal' }}
                />
              </div>
            )}
          </Card>
          {standing && (
            <>
              <Card title={t('names')} padded>
                <div className="place-forms">
                  <Form
                    id="names"
                    label={t('names')}
                    action={saveVillageAction}
                    hidden={hidden}
                    fields={[
                      {
                        ...{ kind: 'text', name: 'aliases', label: t('aliases'), help: t('aliasesHelp'), max: 600 },
                        value: place.aliases.join('\n'),
                      },
                      {
                        ...{ kind: 'several', name: 'tags', label: t('tagsLabel') },
                        options: Object.values(VillageTag).map((tag) => ({ value: tag, label: t(`tags.${tag}`) })),
                        value: place.tags,
                      },
                    ]}
                    submit={{ label: t('save'), busy: t('saving'), variant: 'normal' }}
                  />
                  <Form
                    id="rename"
                    label={t('rename')}
                    action={renameVillageAction}
                    hidden={hidden}
                    fields={[
                      {
                        ...{ kind: 'line', name: 'name', label: t('newName'), help: t('newNameHelp', { name }) },
                        ...{ max: 80, required: true },
                      },
                      day('onDay'),
                      document,
                    ]}
                    submit={{ label: t('rename'), busy: t('saving'), variant: 'normal' }}
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
