/** A text to be looked for as it stands: what LIKE would take for a wildcard is escaped. */
export const literally = (text: string) => text.replace(/[\\%_]/g, '\\$&')
