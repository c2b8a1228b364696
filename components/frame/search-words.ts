import type words from '@/lib/ground/i18n/messages/zh-CN/leaf/search.json'

/** What the palette says, with {query} still in it. */
export type SearchWords = typeof words.palette

/** In the language of the page: fetched with the palette, so that no page carries them. */
export async function searchWords(): Promise<SearchWords> {
  const english = document.documentElement.lang === 'en'
  const { default: messages } = english
    ? await import('@/lib/ground/i18n/messages/en/leaf/search.json')
    : await import('@/lib/ground/i18n/messages/zh-CN/leaf/search.json')
  return messages.palette
}
