// Makes the link to found the first county with, in the environment of the server, and prints it as JSON.
import { importTypeScript } from './bundle.mjs'

const { makeFoundingLink } = await importTypeScript('lib/domains/accounts/commands/founding-link.ts', 'founding-link')
const link = await makeFoundingLink()
process.stdout.write(JSON.stringify(link), () => process.exit(0))
