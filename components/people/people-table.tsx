import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { PersonLine } from '@/lib/domains/people/shown'
import { type PeopleWords, postWords } from './words'

/** People by name, with their unit and what they are in villages today. */
export function PeopleTable({ words, people }: { words: PeopleWords; people: PersonLine[] }) {
  const t = words.people
  return (
    <Table
      kind="list"
      caption={t('list')}
      columns={[
        { label: t('columns.name') },
        { label: t('columns.unit'), className: 'phone:hidden' },
        { label: t('columns.posts') },
      ]}
    >
      {people.map((person) => (
        <tr key={person.id}>
          <th scope="row">
            <TextLink href={`/people/${person.id}`}>{person.name}</TextLink>
            <span className="sub">
              <span className="desk:hidden">{person.unit} </span>
              {person.post}
            </span>
          </th>
          <td className="phone:hidden">{person.unit}</td>
          <td>{person.posts.length > 0 ? postsOf(words, person) : <span className="text-ink-3">{t('none')}</span>}</td>
        </tr>
      ))}
    </Table>
  )
}

/** 沙河村总队长、龙古村驻村工作队队长: a first secretary's place in the team of that name goes without saying. */
function postsOf(words: PeopleWords, { posts }: PersonLine): string {
  const said = posts.map((post) => words.people('at', { village: post.village, post: postWords(words, post) }))
  return [...new Set(said)].join(words.people('and'))
}
