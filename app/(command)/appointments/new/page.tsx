import { notFound } from 'next/navigation'
import { Form } from '@/components/form/form'
import { Card } from '@/components/ui/card'
import { Segmented } from '@/components/ui/segmented'
import { findTenure, listChoices } from '@/lib/domains/appointments/queries/choices'
import { getMoment } from '@/lib/domains/places/scope'
import { DraftKind } from '@/lib/generated/prisma/enums'
import { dayOf } from '@/lib/ground/clock'
import { formatter } from '@/lib/ground/i18n/format'
import { translator } from '@/lib/ground/i18n/translator'
import { Id } from '@/lib/ground/input/input'
import { commandPage } from '../../command-page'
import {
  draftAppointAction,
  draftCommanderTransferAction,
  draftCorrectAction,
  draftEndAction,
  draftSwapAction,
} from '../actions'
import { fieldsFor } from './fields'

const ACTIONS = {
  APPOINT: draftAppointAction,
  TRANSFER: draftCommanderTransferAction,
  SWAP: draftSwapAction,
  END: draftEndAction,
  CORRECT: draftCorrectAction,
} as const satisfies Record<DraftKind, unknown>
const OF_A_TENURE = ['TRANSFER', 'SWAP', 'END', 'CORRECT'] as const

/** A draft of one change: an appointment, or what shall become of a tenure. */
export default commandPage<'/appointments/new'>('appointment.draft', async (actor, props) => {
  const query = await props.searchParams
  const idOf = (value: unknown) => Id.safeParse(value).data
  const tenureId = idOf(query.tenure)
  const at = await getMoment(actor)
  const [choices, tenure, t, ranks, classes, format] = await Promise.all([
    listChoices(actor, dayOf(at)),
    tenureId ? findTenure(actor, tenureId) : null,
    translator('drafting'),
    translator('ranks'),
    translator('stats'),
    formatter(),
  ])
  if (tenureId && !tenure) notFound()
  const asked = Object.values(DraftKind).find((one) => one === query.kind)
  const kind = tenure ? (OF_A_TENURE.find((one) => one === asked) ?? 'TRANSFER') : 'APPOINT'
  const given = { t, ranks, classes, ...choices, tenure, villageId: idOf(query.village), today: dayOf(at) }
  return {
    title: t('title'),
    crumbs: [{ label: t('up'), href: '/appointments' }],
    sub: t('sub'),
    phoneSub: t('sub'),
    children: (
      <div className="stack max-w-[720px]">
        <Card
          title={t(`kinds.${kind}`)}
          sub={
            tenure
              ? t('ofTenure', { person: tenure.name, village: tenure.village, day: format.yearDay(tenure.fromOn) })
              : undefined
          }
          padded
        >
          <div className="grid gap-4">
            {tenure && (
              <Segmented
                label={t('kindsLabel')}
                items={OF_A_TENURE.map((one) => ({
                  href: `/appointments/new?tenure=${tenure.id}&kind=${one}`,
                  label: t(`kinds.${one}`),
                  current: one === kind,
                }))}
              />
            )}
            <p className="sub">{t(`effects.${kind}`)}</p>
            <Form
              key={kind}
              id="draft"
              label={t(`kinds.${kind}`)}
              action={ACTIONS[kind]}
              hidden={tenure ? { tenureId: tenure.id } : {}}
              fields={fieldsFor(kind, given)}
              submit={{ label: t('submit'), busy: t('busy'), size: 'big' }}
              cancel={'/appointments'}
            />
          </div>
        </Card>
      </div>
    ),
  }
})
