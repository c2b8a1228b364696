import { Card } from '@/components/ui/card'
import { Stat } from '@/components/ui/stat'
import { issueListHref } from '@/lib/domains/issues/filter'
import type { Handled } from '@/lib/domains/people/shown'
import type { PeopleWords } from './words'

/** What somebody reported, reported done and signed: each figure leads to its list. */
export function HandledCard({ words, personId, handled }: { words: PeopleWords; personId: string; handled: Handled }) {
  const { people: t, format } = words
  const figures = [
    { key: 'reported', filter: { reportedBy: personId } },
    { key: 'done', filter: { doneBy: personId } },
    { key: 'signed', filter: { signedBy: personId } },
  ] as const
  return (
    <Card title={t('handled')} sub={t('handledSub')} padded>
      <div className="person-figures">
        {figures.map(({ key, filter }) => (
          <Stat
            key={key}
            small
            label={t(key)}
            definition={t(`${key}Definition`)}
            value={format.number(handled[key])}
            unit={t('issues')}
            href={issueListHref({ view: 'all', ...filter })}
          />
        ))}
      </div>
    </Card>
  )
}
