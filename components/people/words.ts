import type { Words } from '@/components/dashboards/words'
import type { HeldPost } from '@/lib/domains/people/shown'
import type { Translator } from '@/lib/ground/i18n/translator'

/** What the pages of people write with. */
export type PeopleWords = Words & { people: Translator<'people'> }

/** 总队长, 第一书记, 驻村工作队队长. */
export function postWords(
  { people, roles, units }: PeopleWords,
  post: Pick<HeldPost, 'as' | 'team' | 'leader'>,
): string {
  if (post.as !== 'TEAM') return roles(post.as)
  const team = post.team ? units(`teams.${post.team}`) : ''
  return post.leader && post.team !== 'FIRST_SECRETARY' ? `${team}${people('leads')}` : team
}
