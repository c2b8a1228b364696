import { notFound } from 'next/navigation'
import { documentField } from '@/components/form/document-field'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { getMergerEffect, listSuccessors } from '@/lib/across/mergers/effect'
import type { MergerEffect } from '@/lib/domains/places/shown'
import { addDays } from '@/lib/ground/clock'
import { formatter } from '@/lib/ground/i18n/format'
import { type Translator, translator } from '@/lib/ground/i18n/translator'
import { OptionalDay } from '@/lib/ground/input/input'
import { commandPage } from '../../../../command-page'
import { mergeVillagesAction } from '../../actions'
import { placeOf } from '../../place-of'

/** A merger: which village goes into which, from when; then what that moves and ends, before it is confirmed. */
export default commandPage<'/settings/places/[code]/merge'>(
  'register.places',
  async (actor, { params, searchParams }) => {
    const place = await placeOf(actor, (await params).code)
    if (place.mergedInto) notFound()
    const { into, on: asked } = await searchParams
    const day = OptionalDay.safeParse(asked)
    const onDay = (day.success && day.data) || addDays(place.today, 1)
    const [successors, effect, t, settings, format] = await Promise.all([
      listSuccessors(actor, place.id),
      typeof into === 'string' ? getMergerEffect(actor, { villageId: place.id, into, onDay }) : null,
      translator('places'),
      translator('settings'),
      formatter(),
    ])
    const address = `/settings/places/${place.code}`
    return {
      title: t('mergeTitle', { name: place.name }),
      crumb: t('merge'),
      crumbs: [
        { label: settings('title'), href: '/settings' },
        { label: t('title'), href: '/settings/places' },
        { label: place.name, href: address },
      ],
      sub: t('mergeSub', { name: place.name }),
      children: (
        <div className="grid max-w-[960px] gap-4">
          <Card title={t('mergeInto')} padded>
            <form className="form">
              <SelectField
                name="into"
                label={t('successor')}
                placeholder={t('choose')}
                options={successors.map((one) => ({ value: one.code, label: `${one.township} ${one.name}` }))}
                defaultValue={effect?.successor.code ?? ''}
                required
              />
              <TextField name="on" type="date" label={t('fromDay')} defaultValue={onDay} min={place.today} required />
              <div>
                <Button type="submit">{t('showEffect')}</Button>
              </div>
            </form>
          </Card>
          {effect && (
            <Card title={t('effect', { village: effect.successor.name, day: format.fullDay(onDay) })} padded>
              <div className="effect">
                <Facts
                  items={[
                    { label: t('effects.open'), value: t('counts.issues', { count: effect.open }) },
                    { label: t('effects.closed'), value: t('counts.issues', { count: effect.closed }) },
                    {
                      label: t('effects.households'),
                      value: t('counts.households', { count: effect.households, people: effect.people }),
                    },
                    { label: t('effects.groups'), value: t('counts.groups', { count: effect.groups }) },
                    { label: t('effects.commanders'), value: t('counts.people', { count: effect.commanders }) },
                    { label: t('effects.postings'), value: t('counts.people', { count: effect.postings }) },
                    { label: t('effects.members'), value: t('counts.people', { count: effect.members }) },
                    { label: t('effects.grants'), value: t('counts.people', { count: effect.grants }) },
                  ]}
                />
                <Pending t={t} name={place.name} effect={effect} />
                <p className="sub">{t('effectNote', { name: place.name, code: place.code })}</p>
                <Form
                  id="merge"
                  label={t('merge')}
                  action={mergeVillagesAction}
                  hidden={{ villageId: place.id, successorId: effect.successor.id, onDay }}
                  fields={[
                    documentField({ name: 'document', label: t('document'), help: t('documentHelp'), required: true }),
                    { kind: 'flag', name: 'endMembers', label: t('endMembers') },
                  ]}
                  submit={{
                    label: t('confirmMerge', { name: place.name, village: effect.successor.name }),
                    busy: t('merging'),
                    variant: 'danger',
                  }}
                />
              </div>
            </Card>
          )}
        </div>
      ),
    }
  },
)

/** What will become of what waits: said before the click. */
function Pending({ t, name, effect }: { t: Translator<'places'>; name: string; effect: MergerEffect }) {
  const { drafts, proposals, orders, rounds, handover, successor } = effect
  const village = successor.name
  const lines = [
    handover &&
      (handover.to
        ? t('pending.handover', { name, village, from: handover.from, to: handover.to })
        : t('pending.handoverLater', { name, village, from: handover.from })),
    drafts > 0 && t('pending.drafts', { count: drafts }),
    proposals > 0 && t('pending.proposals', { count: proposals }),
    orders > 0 && t('pending.orders', { count: orders }),
    ...rounds.map(({ title, takesPlace, closes }) =>
      t(takesPlace ? 'pending.roundTaken' : closes ? 'pending.roundClosed' : 'pending.roundLeft', {
        ...{ round: title, name, village },
      }),
    ),
  ].filter((line) => line !== null && line !== false)
  if (lines.length === 0) return null
  return (
    <section>
      <h3>{t('pending.title')}</h3>
      <ul className="effect-lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
