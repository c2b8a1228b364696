import type { OutboxWords } from '@/components/report/words'
import { later } from '@/lib/ground/i18n/later'
import { translator } from '@/lib/ground/i18n/translator'

/** The sentences of the outbox, for whichever page shows its bar. */
export async function outboxWords(): Promise<OutboxWords> {
  const t = await translator('report')
  return {
    offline: t('outbox.offline'),
    offlineText: t('outbox.offlineText'),
    waitingTitle: t('outbox.waitingTitle', later('n')),
    waiting: t('outbox.waiting', later('n', 'ago')),
    refused: t('outbox.refused', later('n')),
    signedOut: t('outbox.signedOut'),
    signIn: t('send.signIn'),
    look: t('outbox.look'),
    sentOne: t('outbox.sentOne', later('number')),
    sent: t('outbox.sent', later('n', 'number')),
    open: t('outbox.open'),
    list: t('outbox.list'),
    close: t('outbox.close'),
    untitled: t('outbox.untitled'),
    photos: t('outbox.photos', later('n')),
    states: {
      writing: t('outbox.states.writing'),
      waiting: t('outbox.states.waiting'),
      refused: t('outbox.states.refused'),
    },
    edit: t('outbox.edit'),
    remove: t('outbox.remove'),
    removeSure: t('outbox.removeSure'),
    sendNow: t('outbox.sendNow'),
    justNow: t('outbox.justNow'),
    minutesAgo: t('outbox.minutesAgo', later('n')),
    hoursAgo: t('outbox.hoursAgo', later('n')),
    daysAgo: t('outbox.daysAgo', later('n')),
  }
}
