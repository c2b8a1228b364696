/** `npm run test:long`: long histories, many sequences and many kills in full; `npm test` takes a tenth of them. */
export const IN_FULL = process.env.TEST_LONG === '1'

/** So many in full, else a tenth, at least one. */
export const atLength = (inFull: number): number => (IN_FULL ? inFull : Math.ceil(inFull / 10))
