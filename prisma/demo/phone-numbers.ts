/** A block that has been given to no operator, so that no number of the demo rings anywhere. */
const UNASSIGNED_PREFIX = '154'
const STEP = 38_196_601 // Shares no factor with ten to the eighth, so that each number comes up once.

/** Gives out phone numbers of 11 digits, each once (up to a hundred million). */
export function phoneNumbers(): () => string {
  let last = 20_462_046
  return () => {
    last = (last + STEP) % 100_000_000
    return UNASSIGNED_PREFIX + String(last).padStart(8, '0')
  }
}
