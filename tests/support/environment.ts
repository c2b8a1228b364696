// What lib/ground/env.ts wants, for tests; the database's address is set by freshDatabase().
process.env.NEXTAUTH_SECRET = 'a secret for tests, known to all, of no use elsewhere'
process.env.DATA_KEYS = `t1:${Buffer.alloc(32, 7).toString('base64')}`
process.env.NEXTAUTH_URL = 'http://localhost:3000'
