import { buttonLook } from '@/components/ui/button-look'
import { Note } from '@/components/ui/note'
import type { FormState } from '@/lib/ground/input/form'
import { HandOver } from './hand-over'

/** Whether an answer takes the place of its form: a link that is shown once, ways on, a value that was asked for. */
export function isOutcome({ status, link, next }: FormState, shows: string | undefined): boolean {
  return status === 'done' && Boolean(link || next || shows)
}

/** What came of a form. */
export function Outcome({ state: { message, link, next }, shows }: { state: FormState; shows: string | undefined }) {
  return (
    <div className="form">
      {shows ? (
        <p role="status">
          {shows} <b className="text-lg select-all">{message}</b>
        </p>
      ) : (
        message && <Note>{message}</Note>
      )}
      {link && <HandOver link={link} />}
      {next && (
        <div className="form-actions">
          {next.map(({ href, label }, place) => (
            // a full load: the same address is a new form
            <a key={href} {...buttonLook({ variant: place === 0 ? 'primary' : 'normal' })} href={href} data-hard="">
              {label}
            </a>
          ))}
        </div>
      )}
    </div>
  )
}
