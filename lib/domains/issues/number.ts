/** The page of an issue, by its number. */
export function issueHref(number: string): string {
  return `/issues/${encodeURIComponent(number)}`
}

/** 007368: what is left of a number where the county and year are plain. */
export function lastDigits(number: string): string {
  return number.slice(number.lastIndexOf('-') + 1)
}
