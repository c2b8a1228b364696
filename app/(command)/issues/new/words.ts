import type { ReportWords } from '@/components/report/words'
import { PHOTOS_AT_MOST, TITLE_LENGTH } from '@/lib/domains/issues/limits'
import { issueWords } from '@/lib/domains/issues/words'
import { IssueCategory, IssueSource, TeamKind } from '@/lib/generated/prisma/enums'
import { later } from '@/lib/ground/i18n/later'
import { type Translator, translator } from '@/lib/ground/i18n/translator'

/** A word for each value of an enumeration. */
function each<T extends string>(values: Record<T, T>, word: (value: T) => string): Record<T, string> {
  return Object.fromEntries(Object.values<T>(values).map((value) => [value, word(value)])) as Record<T, string>
}

interface Promised {
  triageWorkdays: number
  urgentTriageHours: number
}

/** The sentences of the form, in the language of the request. */
export async function reportWords({ triageWorkdays, urgentTriageHours }: Promised): Promise<ReportWords> {
  const [t, { categories, sources, units }] = await Promise.all([translator('report'), issueWords()])
  return {
    title: {
      label: t('title.label'),
      help: t('title.help', TITLE_LENGTH),
      placeholder: t('title.placeholder'),
      short: t('title.short', TITLE_LENGTH),
      long: t('title.long', TITLE_LENGTH),
    },
    category: {
      label: t('category.label'),
      missing: t('category.missing'),
      more: t('category.more'),
      options: each(IssueCategory, (category) => categories(category)),
    },
    place: {
      label: t('place.label'),
      village: t('place.village'),
      chooseVillage: t('place.chooseVillage'),
      findVillage: t('place.findVillage'),
      noVillage: t('place.noVillage'),
      missing: t('place.missing'),
      wholeVillage: t('place.wholeVillage'),
      householdOptional: t('place.householdOptional'),
      group: t('place.group'),
      household: t('place.household'),
      householdHelp: t('place.householdHelp'),
      householdFound: t('place.householdFound', later('group', 'people', 'number')),
      householdNone: t('place.householdNone'),
      householdSearching: t('place.householdSearching'),
      householdFailed: t('place.householdFailed'),
      clearHousehold: t('place.clearHousehold'),
    },
    photos: photoWords(t),
    more: {
      label: t('more.label'),
      text: t('more.text'),
      textHelp: t('more.textHelp'),
      source: t('more.source'),
      sources: each(IssueSource, (source) => sources(source)),
      observedAt: t('more.observedAt'),
      observedAtHelp: t('more.observedAtHelp'),
      urgent: t('more.urgent'),
      urgentHelp: t('more.urgentHelp', { hours: urgentTriageHours }),
    },
    settle: {
      label: t('settle.label'),
      help: t('settle.help'),
      outcome: t('settle.outcome'),
      outcomeHelp: t('settle.outcomeHelp'),
      team: t('settle.team'),
      teams: each(TeamKind, (team) => units(`teams.${team}`)),
      present: t('settle.present'),
      presentHelp: t('settle.presentHelp'),
      missingOutcome: t('settle.missingOutcome'),
      missingTeam: t('settle.missingTeam'),
      missingPresent: t('settle.missingPresent'),
    },
    send: {
      submit: t('send.submit'),
      keep: t('send.keep'),
      busy: t('send.busy'),
      note: t('send.note', { days: triageWorkdays }),
      noteUrgent: t('send.noteUrgent', { hours: urgentTriageHours }),
      noteSettled: t('send.noteSettled'),
      grey: t('send.grey'),
      yellow: t('send.yellow'),
      red: t('send.red'),
      signIn: t('send.signIn'),
    },
    draft: {
      kept: t('draft.kept'),
      keptNowhere: t('draft.keptNowhere'),
      resumed: t('draft.resumed'),
      startAnew: t('draft.startAnew'),
    },
  }
}

/** What the field of photos says, here and where photos are added to an issue. */
export function photoWords(t: Translator<'report'>): ReportWords['photos'] {
  return {
    label: t('photos.label'),
    help: t('photos.help', { max: PHOTOS_AT_MOST }),
    take: t('photos.take'),
    remove: t('photos.remove', later('n')),
    tooMany: t('photos.tooMany', { max: PHOTOS_AT_MOST }),
    tooLarge: t('photos.tooLarge'),
    again: t('photos.again'),
  }
}
