import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { issueListHref } from '@/lib/domains/issues/filter'
import type { IssueDetail } from '@/lib/domains/issues/shown'
import type { IssueWords } from '@/lib/domains/issues/words'

/** The title of an issue, and above it where, what, when and from whom. */
export function IssueHead({ words, issue }: { words: IssueWords; issue: IssueDetail }) {
  const { issues, categories, sources, format } = words
  const { common, reportedAt, now, source } = issue
  return (
    <div className="issue-head">
      <p>
        <span className="phone:hidden">{issue.number}</span>
        <span>{[issue.townshipName, issue.villageName, issue.groupName].filter(Boolean).join(' ')}</span>
        <span>{categories(issue.category)}</span>
        <span>{issues('head.reported', { day: format.day(reportedAt, now), source: sources(source) })}</span>
        {issue.urgent && <Tag kind="brand">{issues('head.urgent')}</Tag>}
        {issue.onTheSpot && <Tag>{issues('head.onTheSpot')}</Tag>}
        {common && (
          <TextLink href={issueListHref({ view: 'all', common: common.id })}>
            {issues('head.common', { title: common.title })}
          </TextLink>
        )}
      </p>
      <h1>{issue.title}</h1>
    </div>
  )
}
