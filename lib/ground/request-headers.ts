/** Headers by which proxy.ts tells the pages about their request. What a client sends under these names is overwritten. */
export const PATH_HEADER = 'x-path' // path and query that were asked for
export const NONCE_HEADER = 'x-nonce' // of the Content-Security-Policy
