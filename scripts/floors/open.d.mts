export const STILL_OPEN: Set<string>
