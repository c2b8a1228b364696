import { Card } from '@/components/ui/card'
import type { IssueDetail } from '@/lib/issues/shown'
import type { IssueWords } from '@/lib/issues/words'

/** The photos, oldest first, each with when and by whom; a tap opens it whole. */
export function IssuePhotos({ words: { issues, format }, issue }: { words: IssueWords; issue: IssueDetail }) {
  const { photos, now } = issue
  if (photos.length === 0) return null
  return (
    <Card title={issues('photos.title')} sub={issues('photos.count', { count: photos.length })} padded>
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
    </Card>
  )
}
