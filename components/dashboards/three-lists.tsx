import { ListCards } from '@/components/ui/list-cards'
import { ListColumn, ListTabs } from '@/components/ui/list-column'
import { LIGHTS, type Light } from '@/components/ui/mark'
import { TextLink } from '@/components/ui/text-link'
import { shortLight } from '@/lib/domains/issues/light-words'
import { issueHref, lastDigits } from '@/lib/domains/issues/number'
import type { IssueLine } from '@/lib/domains/issues/shown'
import { leadWords } from '@/lib/domains/issues/who-words'
import type { Translator } from '@/lib/ground/i18n/translator'
import { UntriagedLines } from './untriaged-lines'
import type { Words } from './words'

interface ListOfLight {
  count: number
  lines: IssueLine[]
  /** The whole list. */
  href: string
}

interface ThreeListsProps {
  words: Words
  t: Translator<'village'>
  lists: Record<Light, ListOfLight>
  /** The tab that is open on the phone. */
  current: Light
  /** Whether the one who looks triages here. */
  mayTriage: boolean
}

const COLUMNS = ['RED', 'YELLOW', 'GREEN'] as const

/** The three lists side by side, with what is not yet triaged; on the phone, tabs that work before any script. */
export function ThreeLists({ words, t, lists, current, mayTriage }: ThreeListsProps) {
  const { ui, format } = words
  return (
    <div className="village-lists">
      <ListTabs
        label={t('lists')}
        current={current}
        items={LIGHTS.map((light) => ({
          light,
          label: ui(`light.${light}`),
          count: format.number(lists[light].count),
        }))}
      />
      <div className="three-lists" data-plain="">
        {COLUMNS.map((light) => (
          <ListColumn key={light} light={light} label={ui(`light.${light}`)} count={format.number(lists[light].count)}>
            <ListCards
              light={light}
              cards={lists[light].lines.map((line) => [
                ...([issueHref(line.number), line.title, reasonOf(words, line)] as const),
                ...[leadWords(words, line.lead), words.levels(line.level), lastDigits(line.number)],
              ])}
            />
            {lists[light].count === 0 && <p className="list-column-more">{t(`none.${light}`)}</p>}
            <MoreLink t={t} list={lists[light]} />
          </ListColumn>
        ))}
        <Untriaged words={words} t={t} list={lists.GREY} mayTriage={mayTriage} />
      </div>
    </div>
  )
}

const reasonOf = (words: Words, { seen, stage }: IssueLine) => (seen ? shortLight(words, seen) : words.stages(stage))

/** What does not fit leads to the whole list. */
function MoreLink({ t, list }: { t: Translator<'village'>; list: ListOfLight }) {
  const left = list.count - list.lines.length
  if (left <= 0) return null
  return (
    <p className="list-column-more">
      <TextLink href={list.href}>{t('more', { count: left })}</TextLink>
    </p>
  )
}

/** A strip of what is reported and not yet triaged, each line with its next step. */
function Untriaged({
  words,
  t,
  list,
  mayTriage,
}: Pick<ThreeListsProps, 'words' | 't' | 'mayTriage'> & { list: ListOfLight }) {
  const label = words.ui('light.GREY')
  return (
    <section
      className="card untriaged"
      data-dashed=""
      data-light="GREY"
      data-empty={list.count === 0 ? '' : undefined}
      aria-label={label}
    >
      {list.count === 0 && <p className="list-column-more">{t('none.GREY')}</p>}
      <UntriagedLines
        light={label}
        triage={t('triage')}
        lines={list.lines.map((line) => [
          ...([issueHref(line.number), line.title, mayTriage && line.level === 'VILLAGE'] as const),
          ...[words.levels(line.level), reasonOf(words, line), lastDigits(line.number)],
        ])}
      />
      <MoreLink t={t} list={list} />
    </section>
  )
}
