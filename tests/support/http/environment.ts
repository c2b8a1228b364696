import { ownServer } from './own-server'

// Tests over HTTP prepare what they need through the application's own commands, on the server's database.
const { DATABASE_URL, DATA_KEYS, NEXTAUTH_SECRET, BASE_URL } = ownServer()
Object.assign(process.env, { DATABASE_URL, DATA_KEYS, NEXTAUTH_SECRET, NEXTAUTH_URL: BASE_URL })
