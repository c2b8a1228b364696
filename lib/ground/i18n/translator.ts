import type { NamespaceKeys, NestedKeyOf } from 'use-intl/core'
import { createTranslator } from 'use-intl/core'
import { ZONE } from '@/lib/ground/clock'
import { currentLocale, type Locale } from './locale'
import { english } from './messages/en'
import { chinese, type Messages } from './messages/zh-CN'

export type Namespace = NamespaceKeys<Messages, NestedKeyOf<Messages>>

const MESSAGES: Record<Locale, Messages> = { 'zh-CN': chinese, en: english }

function create<N extends Namespace>(locale: Locale, namespace: N, messages = MESSAGES[locale]) {
  return createTranslator<Messages, N>({
    locale,
    messages,
    namespace,
    timeZone: ZONE,
    onError: (error) => {
      // A wrong key or argument is a bug: it stops development and tests, but not a county's working day.
      if (process.env.NODE_ENV !== 'production') throw error
      console.error(error)
    },
  })
}

/** What reads the sentences of one namespace: `t('title', { count })`. */
export type Translator<N extends Namespace> = ReturnType<typeof create<N>>

/** Translators are pure and keep their parsed messages, so one serves all requests. */
const translators = new Map<string, unknown>()

/** The sentences of a namespace in a language: for tests, scripts and whatever runs outside a request. */
export function translatorFor<N extends Namespace>(locale: Locale, namespace: N): Translator<N> {
  const key = `${locale}:${namespace}`
  let translator = translators.get(key) as Translator<N> | undefined
  if (!translator) {
    translator = create(locale, namespace)
    translators.set(key, translator)
  }
  return translator
}

/** The words on units with the names that a county gives its teams. */
export function unitsWithTeams(locale: Locale, teams: Messages['units']['teams']): Translator<'units'> {
  const messages = MESSAGES[locale]
  return create(locale, 'units', { ...messages, units: { ...messages.units, teams } })
}

/** The sentences of a namespace in the language of the present request. */
export async function translator<N extends Namespace>(namespace: N): Promise<Translator<N>> {
  return translatorFor(await currentLocale(), namespace)
}

/** The sentences of a namespace as they are written, for a leaf that fills in {names} itself. */
export async function sentences<N extends keyof Messages>(namespace: N): Promise<Messages[N]> {
  return MESSAGES[await currentLocale()][namespace]
}
