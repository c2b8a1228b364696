import type words from '@/lib/ground/i18n/messages/zh-CN/leaf/outbox.json'

/** What the bar above a page says of the outbox; {names} are filled in by the bar. */
export type OutboxWords = typeof words.outbox

/** In the language of the page: fetched with the bar, so that no page carries them. */
export async function outboxWords(): Promise<OutboxWords> {
  const english = document.documentElement.lang === 'en'
  const { default: messages } = english
    ? await import('@/lib/ground/i18n/messages/en/leaf/outbox.json')
    : await import('@/lib/ground/i18n/messages/zh-CN/leaf/outbox.json')
  return messages.outbox
}
