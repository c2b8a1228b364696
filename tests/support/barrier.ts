/** Lets nobody through before so many have arrived: what makes a race certain instead of lucky. */
export function barrier(count: number): () => Promise<void> {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  let arrived = 0
  return () => {
    arrived++
    if (arrived === count) open()
    return opened
  }
}

/** How many of several attempts went through, and with what the others were refused. */
export async function outcomes(attempts: Promise<unknown>[]): Promise<{ done: number; refused: string[] }> {
  const settled = await Promise.allSettled(attempts)
  const refused = settled.flatMap((one) => (one.status === 'rejected' ? [codeOf(one.reason)] : []))
  return { done: settled.length - refused.length, refused }
}

function codeOf(reason: unknown): string {
  const { name, code, message } = reason as { name?: string; code?: string; message?: string }
  return name === 'Refusal' ? String(code) : `not a refusal: ${message}`
}
