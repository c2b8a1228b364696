/** How long a title is, in characters: the form says so, the schema holds it. */
export const TITLE_LENGTH = { min: 4, max: 60 } as const

/** Photos that are sent at one time, how large each may be, and how long its longer side stays. */
export const PHOTOS_AT_MOST = 6
export const PHOTO_BYTES_AT_MOST = 10 * 1024 * 1024
export const PHOTO_LONGEST_SIDE = 2000
