import { SeatLines } from '@/components/accounts/seat-lines'
import { Form } from '@/components/form/form'
import { newPasswordFields, StoredUnder } from '@/components/form/password'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { explainedSeats } from '@/lib/domains/accounts/explained-seats'
import { deviceName } from '@/lib/ground/auth/device'
import { LEAST_PASSWORD_LENGTH } from '@/lib/ground/auth/schema'
import { getAccount } from '@/lib/ground/auth/sessions'
import { formatter } from '@/lib/ground/i18n/format'
import { translator } from '@/lib/ground/i18n/translator'
import { commandPage } from '../command-page'
import { changePasswordAction } from './actions'
import { SessionList } from './session-list'

/** One's own: which seats one holds and since when, where one is signed in, and the password. */
export default commandPage<'/account'>('own.sessions', async (actor) => {
  const [{ username, sessions, now }, t, format] = await Promise.all([
    getAccount(actor),
    translator('account'),
    formatter(),
  ])
  return {
    title: t('title'),
    sub: `${actor.name} · ${actor.post}`,
    menuInPage: true,
    children: (
      <div className="grid max-w-[960px] gap-4">
        <Card title={t('seats')} sub={t('seatsSub')}>
          {actor.seats.length === 0 ? (
            <Empty title={t('noSeats')}>{t('noSeatsNext')}</Empty>
          ) : (
            <SeatLines label={t('seats')} seats={await explainedSeats(actor.seats)} />
          )}
        </Card>
        <Card title={t('sessions')} sub={t('sessionsSub')}>
          <SessionList
            sessions={sessions.map(({ id, device, createdAt, present }) => ({
              id,
              device: deviceName(device) || t('unknownDevice'),
              since: t('signedInAt', { at: format.instant(createdAt, now) }),
              present,
            }))}
            t={t}
          />
        </Card>
        <Card title={t('password')} padded className="password-card">
          <Form
            id="password"
            action={changePasswordAction}
            fields={[
              {
                ...{ kind: 'password', name: 'currentPassword', label: t('currentPassword') },
                ...{ fill: 'current-password', required: true },
              },
              ...newPasswordFields({
                ...{ password: t('newPassword'), repeated: t('repeatedPassword') },
                help: t('newPasswordHelp', { min: LEAST_PASSWORD_LENGTH }),
              }),
            ]}
            submit={{ label: t('changePassword'), busy: t('changing') }}
          >
            <StoredUnder username={username} />
          </Form>
        </Card>
      </div>
    ),
  }
})
