import type { Draft, DraftRefusal } from './draft'

/** What came of sending a draft. `unreachable`: no answer of ours, so it waits; the server may have it all the same. */
export type Delivery =
  | { kind: 'sent'; number: string }
  | { kind: 'refused'; refusal: DraftRefusal }
  | { kind: 'signedOut'; message: string }
  | { kind: 'unreachable' }

/** A minute for the words, and another for each photo: mountain signals are slow. */
const PATIENCE = 60_000

/** Answers that mean no more than "not now". */
const LATER = [408, 425, 429, 500, 502, 503, 504]

/** Sends a draft to the stable route of reports. Never throws. */
export async function sendDraft(draft: Draft): Promise<Delivery> {
  const body = new FormData()
  for (const [name, value] of Object.entries(draft.fields)) body.append(name, value)
  if (!draft.fields.observedAt) observe(body, draft)
  draft.photos.forEach((photo, index) => {
    body.append('photos', photo, `${index + 1}.jpg`)
  })
  try {
    const response = await fetch(`/api/issues?author=${draft.cadreId}`, {
      method: 'POST',
      body,
      signal: AbortSignal.timeout(PATIENCE * (1 + draft.photos.length)),
    })
    return deliveryOf(response.status, await response.json())
  } catch {
    // no signal, too slow, or an answer of somebody else's (a login page of the hotel's network)
    return { kind: 'unreachable' }
  }
}

/** What waited says when it was written down, if the phone's clock can be believed at all. */
function observe(body: FormData, { state, writtenAt }: Draft) {
  const written = new Date(writtenAt)
  const year = written.getFullYear()
  if (state === 'waiting' && year > 2020 && year < 2090) body.append('observedAt', written.toISOString())
}

function deliveryOf(status: number, answer: { number?: string; error?: DraftRefusal }): Delivery {
  if (answer.number) return { kind: 'sent', number: answer.number }
  if (LATER.includes(status) || !answer.error || answer.error.code === 'busy') return { kind: 'unreachable' }
  if (status === 401) return { kind: 'signedOut', message: answer.error.message }
  return { kind: 'refused', refusal: answer.error }
}
