/** What an administrator sees of the audit: who came in, who was kept out, what ended. */
export const LOGINS = ['session.opened', 'session.refused', 'session.ended']
