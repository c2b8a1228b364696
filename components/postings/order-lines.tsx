import { Line, Lines } from '@/components/ui/lines'
import { Separated } from '@/components/ui/separated'
import type { PostingOrderKind, RecallTrigger } from '@/lib/generated/prisma/enums'
import type { Instant, LocalDate } from '@/lib/ground/clock'
import type { PostingsWords } from './words'

/** A recall, a transfer or another order on a tenure in a list. */
export type OrderShown = {
  id: string
  kind: PostingOrderKind
  trigger: RecallTrigger | null
  reason: string
  village: { code: string; name: string }
  postingId: string | null
  person: string
  fromVillage: string | null
  otherPerson: string | null
  extendTo: LocalDate | null
  proposedBy: string
  proposedAt: Instant
  /** Null while it waits, and where it lapsed with its village. */
  agreed: boolean | null
  decidedAt: Instant | null
  effectiveOn: LocalDate | null
  documentNo: string | null
  decision: string
  decidedBy: string | null
}

/** What waits for a decision, or how it was decided. */
export function OrderLines({
  words,
  label,
  orders,
  linked,
  now,
}: {
  words: PostingsWords
  label: string
  orders: OrderShown[]
  /** Whether each leads to its page. */
  linked: boolean
  now: Instant
}) {
  const { t, format } = words
  return (
    <Lines label={label}>
      {orders.map((order) => (
        <Line
          key={order.id}
          strong={order.decidedAt === null}
          title={orderTitle(words, order)}
          href={
            !linked
              ? undefined
              : order.postingId
                ? `/postings/${order.postingId}`
                : `/postings/villages/${order.village.code}`
          }
          sub={
            <>
              <Separated
                items={[
                  order.trigger && t(`triggers.${order.trigger}`),
                  order.reason,
                  t('order.proposed', { who: order.proposedBy, day: format.day(order.proposedAt, now) }),
                ]}
              />
              {order.decidedAt !== null && (
                <>
                  <br />
                  <Separated
                    items={[
                      order.agreed === null
                        ? t('order.lapsed', { day: format.day(order.decidedAt, now) })
                        : t(order.agreed ? 'order.agreed' : 'order.declined', { who: order.decidedBy ?? '' }),
                      order.effectiveOn && t('order.effective', { day: format.day(order.effectiveOn, now) }),
                      order.documentNo,
                      order.decision,
                    ]}
                  />
                </>
              )}
            </>
          }
        />
      ))}
    </Lines>
  )
}

/** 召回 高志远(沙河村), 交流 高志远(沙河村→中原村). */
export function orderTitle({ t, format }: PostingsWords, order: OrderShown): string {
  const { kind, person, village, fromVillage, otherPerson, extendTo } = order
  return t(`order.titles.${kind}`, {
    ...{ person, village: village.name, from: fromVillage ?? '', other: otherPerson ?? '' },
    day: extendTo ? format.day(extendTo, order.proposedAt) : '',
  })
}
