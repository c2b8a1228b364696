/** What may be shown of personal data without a purpose. Runs anywhere. */

/** 610999********123X: the place of registration and the last four; of what is shorter than any identity number, nothing. */
export function maskIdNumber(idNumber: string): string {
  return keepEnds(idNumber, 6, idNumber.length < SHORTEST_ID_NUMBER ? idNumber.length : 4)
}

/** That of the first generation. In a swapped column stands a telephone, of which both ends would be nearly all. */
const SHORTEST_ID_NUMBER = 15

/** 138****2046 */
export function maskPhone(phone: string): string {
  return keepEnds(phone, 3, 4)
}

/** 余*安, 余*: a household's person. The name in full stands only where it is searched and edited. */
export function maskName(name: string): string {
  const characters = [...name]
  const [first = '', ...rest] = characters
  if (rest.length === 0) return first
  if (rest.length === 1) return `${first}*`
  return `${first}${'*'.repeat(rest.length - 1)}${rest.at(-1)}`
}

/** Keeps both ends and stars the rest; a text too short to keep anything from is stars throughout. */
function keepEnds(text: string, head: number, tail: number): string {
  if (text.length <= head + tail) return '*'.repeat(text.length)
  return `${text.slice(0, head)}${'*'.repeat(text.length - head - tail)}${text.slice(-tail)}`
}
