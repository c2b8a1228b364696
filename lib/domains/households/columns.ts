import type { Instant } from '@/lib/ground/clock'
import type { ListColumn } from '@/lib/ground/lists/columns'
import type { RegisterView } from './filter'
import { dueWords, placeWords, statusWords, visitedWords } from './line-words'
import type { HouseholdLine, HouseholdOfSheet } from './shown'
import type { RegisterWords } from './words'

type Column = ListColumn<HouseholdLine, HouseholdOfSheet>

/**
 * The columns of the register and of its sheet, heads and phones masked. On the phone who, where, what of, and of one's own
 * households when somebody is to be met there, with the visit a tap away.
 */
export function registerColumns(words: RegisterWords, view: RegisterView, now: Instant, mayVisit = false): Column[] {
  const { t, issues, format } = words
  const mine = view === 'mine'
  const monitor = ({ monitorKind }: HouseholdLine) => (monitorKind ? issues(`household.monitors.${monitorKind}`) : '')
  return [
    {
      head: t('columns.head'),
      parts: ['link', 'phone'],
      phone: 'title',
      cell: ({ head, people }) => [head, t('peopleCard', { count: people })],
      sheet: { width: 8, text: ({ head }) => head },
    },
    {
      head: t('columns.place'),
      parts: ['text', 'deskSmall'],
      phone: 'fact',
      cell: (line) => [placeWords(line), line.township],
    },
    { head: t('keys.township'), sheet: { width: 10, text: ({ township }) => township } },
    { head: t('keys.village'), sheet: { width: 10, text: ({ village }) => village } },
    { head: t('keys.group'), sheet: { width: 8, text: ({ group }) => group } },
    { head: t('columns.number'), parts: ['weak'], cell: ({ number }) => number, sheet: { width: 18 } },
    {
      head: t('columns.people'),
      parts: ['text'],
      numeric: true,
      cell: ({ people }) => format.number(people),
      sheet: { number: ({ people }) => people },
    },
    { head: t('facts.phone'), sheet: { width: 13, text: ({ phoneMasked }) => phoneMasked } },
    {
      head: t('columns.category'),
      parts: ['text'],
      cell: ({ category }) => issues(`household.categories.${category}`),
      sheet: { width: 10 },
    },
    {
      head: t('columns.status'),
      // on the phone the monitoring of a household says more than its status
      parts: ['text', 'desk', 'small'],
      phone: 'fact',
      cell: (line) => {
        const status = statusWords(words, line)
        const changing = line.changing ? t(`changing.${line.changing}`) : ''
        return line.monitorKind ? ['', status, changing] : [status, '', changing]
      },
      sheet: { width: 10, text: ({ povertyStatus }) => issues(`household.statuses.${povertyStatus}`) },
    },
    { head: t('columns.monitor'), parts: ['text'], phone: 'fact', cell: monitor, sheet: { width: 14 } },
    {
      head: t('columns.cause'),
      parts: ['weak'],
      cell: ({ mainCause }) => (mainCause ? t(`causes.${mainCause}`) : ''),
      sheet: { width: 12 },
    },
    {
      hide: mine,
      head: t('columns.helper'),
      parts: ['text'],
      cell: ({ helper }) => helper ?? '',
      sheet: { width: 10 },
    },
    {
      hide: view === 'ended',
      head: t('columns.visited'),
      parts: ['weak'],
      numeric: true,
      cell: (line) => visitedWords(words, line, now),
      sheet: { instant: ({ lastVisitedAt }) => lastVisitedAt },
    },
    {
      hide: !mine,
      head: t('columns.due'),
      parts: ['strong', 'weak'],
      phone: 'lead',
      cell: (line) => (line.due?.now ? [dueWords(words, line, now), ''] : ['', dueWords(words, line, now)]),
    },
    { head: t('fields.houseArea'), sheet: { number: ({ houseArea }) => houseArea } },
    { head: t('house.grade'), sheet: { width: 8, text: ({ houseGrade }) => houseGrade } },
    {
      head: t('house.water'),
      sheet: { width: 8, text: ({ safeWater }) => safeWater !== null && t(safeWater ? 'yes' : 'no') },
    },
    {
      hide: view !== 'ended',
      head: t('columns.ended'),
      parts: ['weak'],
      cell: ({ ended }) =>
        ended ? t('endedOn', { day: format.day(ended.on, now), reason: t(`ends.${ended.reason}`) }) : '',
      sheet: {
        width: 12,
        text: ({ ended }) => ended && t('endedOn', { day: ended.on, reason: t(`ends.${ended.reason}`) }),
      },
    },
    {
      hide: !mine || !mayVisit,
      head: t('columns.visit'),
      unseen: true,
      parts: ['button'],
      numeric: true,
      phone: 'deed',
      cell: () => t('visitNow'),
    },
  ]
}
