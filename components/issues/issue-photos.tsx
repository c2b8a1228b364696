import { Card } from '@/components/ui/card'
import { issueHref } from '@/lib/domains/issues/number'
import type { IssueDetail } from '@/lib/domains/issues/shown'
import type { IssueWords } from '@/lib/domains/issues/words'

interface IssuePhotosProps {
  words: IssueWords
  issue: IssueDetail
  mayAdd: boolean
}

/** The photos, oldest first, each with when and by whom; a tap opens it whole. */
export function IssuePhotos({ words: { issues, format }, issue, mayAdd }: IssuePhotosProps) {
  const { photos, now } = issue
  if (photos.length === 0 && !mayAdd) return null
  const more = mayAdd && { href: `${issueHref(issue.number)}/photos`, label: issues('photos.add') }
  return (
    <Card
      title={issues('photos.title')}
      sub={issues('photos.count', { count: photos.length })}
      padded={photos.length > 0}
      {...(more && { more })}
    >
      {photos.length > 0 && (
        <div className="gallery">
          {photos.map(({ id, uploadedAt, by }, index) => {
            const at = format.instant(uploadedAt, now)
            return (
              <figure key={id}>
                <a href={`/api/attachments/${id}`} target="_blank" rel="noopener">
                  {/* biome-ignore lint/performance/noImgElement: the optimiser is off on purpose, and the thumbnail is made already */}
                  <img
                    src={`/api/attachments/${id}?size=thumbnail`}
                    alt={issues('photos.alt', { n: index + 1, at })}
                    width={480}
                    height={336}
                    loading="lazy"
                  />
                </a>
                <figcaption className="sub">{issues('photos.caption', { at, who: by })}</figcaption>
              </figure>
            )
          })}
        </div>
      )}
    </Card>
  )
}
