import { ListView } from '@/components/lists/list-view'
import { PEOPLE, type PeopleFilter, POST_FILTERS } from '@/lib/domains/people/filter'
import type { PeoplePage, PersonLine } from '@/lib/domains/people/shown'
import { type ListColumn, tableOf } from '@/lib/ground/lists/columns'
import { menuOf, openedOf, pagerOf, searchOf } from '@/lib/ground/lists/show'
import type { EmptyShown, Option } from '@/lib/ground/lists/shown'
import { type PeopleWords, postWords } from './words'

interface PeopleListProps {
  words: PeopleWords
  filter: PeopleFilter
  page: PeoplePage
  /** The menu that the address has open. */
  opened: string | undefined
}

/** People by name, with their unit and what they are in villages today. */
export function PeopleList({ words, filter, page, opened }: PeopleListProps) {
  const { people: t, ofList } = words
  const posts = POST_FILTERS.map((post): Option => [post, t(`filters.${post}`)])
  const menus = [menuOf(PEOPLE, filter, 'post', ofList, posts)]
  return (
    <ListView
      label={t('list')}
      search={searchOf(PEOPLE, filter, { label: t('searchLabel'), hint: t('searchHint'), maxLength: 40 })}
      menus={menus}
      here={PEOPLE.href(PEOPLE.first(filter))}
      open={openedOf(PEOPLE, filter, menus, opened, ofList)}
      table={{
        ...tableOf(columnsOf(words), page.rows, ({ id }) => id),
        caption: t('list'),
        at: '/people/',
      }}
      empty={page.rows.length === 0 ? emptyOf(words, filter) : undefined}
      pager={pagerOf(PEOPLE, filter, page, ofList, t('one'))}
    />
  )
}

function columnsOf(words: PeopleWords): ListColumn<PersonLine>[] {
  const t = words.people
  return [
    {
      head: t('columns.name'),
      parts: ['link', 'phone', 'sub'],
      cell: ({ name, unit, post }) => [name, unit, post],
    },
    { head: t('columns.unit'), parts: ['text'], phone: 'hidden', cell: ({ unit }) => unit },
    {
      head: t('columns.posts'),
      parts: ['text', 'weak'],
      wide: true,
      cell: ({ posts }) => (posts.length > 0 ? [postsOf(words, posts), ''] : ['', t('none')]),
    },
  ]
}

/** 沙河村总队长、龙古村驻村工作队队长: a first secretary's place in the team of that name goes without saying. */
function postsOf(words: PeopleWords, posts: PersonLine['posts']): string {
  const said = posts.map((post) => words.people('at', { village: post.village, post: postWords(words, post) }))
  return [...new Set(said)].join(words.people('and'))
}

function emptyOf({ people: t }: PeopleWords, filter: PeopleFilter): EmptyShown {
  if (PEOPLE.narrowing(filter).length === 0) return { title: t('emptyAll'), note: t('emptyAllText') }
  return { title: t('empty'), note: t('emptyText'), action: [PEOPLE.path, t('clear')] }
}
