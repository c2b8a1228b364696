/** The one password of all demo accounts. Outside demo data it is refused. */
export const DEMO_PASSWORD = 'Pingli-2026!'
