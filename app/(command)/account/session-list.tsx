import { Form } from '@/components/form/form'
import { Line, Lines } from '@/components/ui/lines'
import { Tag } from '@/components/ui/tag'
import type { Translator } from '@/lib/ground/i18n/translator'
import { revokeOtherSessionsAction, revokeSessionAction } from './actions'

interface SessionListProps {
  sessions: { id: string; device: string; since: string; present: boolean }[]
  t: Translator<'account'>
}

/** Where one is signed in, the present device first; each other one can be signed out, or all of them at once. */
export function SessionList({ sessions, t }: SessionListProps) {
  const busy = t('revoking')
  return (
    <>
      <Lines label={t('sessions')}>
        {sessions.map(({ id, device, since, present }) => (
          <Line
            key={id}
            title={device}
            sub={since}
            trailing={
              present ? (
                <Tag kind="brand">{t('presentSession')}</Tag>
              ) : (
                <Form
                  id={`session-${id}`}
                  action={revokeSessionAction}
                  hidden={{ sessionId: id }}
                  submit={{ label: t('revoke'), busy, variant: 'normal' }}
                />
              )
            }
          />
        ))}
      </Lines>
      {sessions.length > 2 && (
        <div className="px-4 pt-2 pb-4">
          <Form
            id="others"
            action={revokeOtherSessionsAction}
            submit={{ label: t('revokeOthers'), busy, variant: 'normal' }}
          />
        </div>
      )}
    </>
  )
}
