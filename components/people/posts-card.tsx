import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { daysHeld, type Phase, phaseOf } from '@/lib/domains/people/rules/posts'
import type { Post } from '@/lib/domains/people/shown'
import type { LocalDate } from '@/lib/ground/clock'
import { type PeopleWords, postWords } from './words'

interface PostsCardProps {
  words: PeopleWords
  posts: Post[]
  /** Codes of the villages that the one who looks may open. */
  linked: ReadonlySet<string>
  today: LocalDate
}

const TAGS: Record<Phase, 'brand' | 'outline' | undefined> = { present: 'brand', coming: 'outline', past: undefined }

/** Every post in a village, with its days: held, over, and still to come. */
export function PostsCard({ words, posts, linked, today }: PostsCardProps) {
  const { people: t, format } = words
  const columns = [
    { label: t('columns.post') },
    { label: t('columns.village') },
    { label: t('columns.period'), className: 'phone:hidden' },
    { label: t('columns.duty'), className: 'phone:hidden' },
    { label: t('columns.days'), numeric: true },
  ]
  return (
    <Card title={t('posts')} sub={t('postsSub', { day: format.day(today) })} className="posts">
      {posts.length > 0 ? (
        <Table caption={t('posts')} columns={columns}>
          {posts.map((post) => (
            <tr key={post.id}>
              <th scope="row">
                {postWords(words, post)}{' '}
                <Tag kind={TAGS[phaseOf(post, today)]}>{t(`phases.${phaseOf(post, today)}`)}</Tag>
                <span className="sub desk:hidden">{periodOf(post)}</span>
              </th>
              <td>
                {linked.has(post.village.code) ? (
                  <TextLink href={`/villages/${post.village.code}`}>{post.village.name}</TextLink>
                ) : (
                  post.village.name
                )}
                <span className="sub">{post.village.township}</span>
              </td>
              <td className="phone:hidden">
                {periodOf(post)}
                {post.documentNo && <span className="sub">{post.documentNo}</span>}
              </td>
              <td className="phone:hidden">{post.duty || '—'}</td>
              <td className="num">{format.number(daysHeld(post, today))}</td>
            </tr>
          ))}
        </Table>
      ) : (
        <Empty title={t('noPosts')}>{t('noPostsText')}</Empty>
      )}
    </Card>
  )

  function periodOf({ fromOn, toOn, termEndsOn }: Post): string {
    if (toOn) return t('fromTo', { from: format.day(fromOn, today), to: format.day(toOn, today) })
    const since = t('since', { from: format.day(fromOn, today) })
    return termEndsOn ? t('sinceUntil', { since, ends: t('termEnds', { day: format.day(termEndsOn, today) }) }) : since
  }
}
