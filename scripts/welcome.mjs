import pg from 'pg'
import { DEMO_PASSWORD } from '../prisma/demo/password.mjs'
import { foundingLink } from './founding.mjs'

const ACCOUNTS = [
  ['leader', '县领导 county leader'],
  ['headquarters', '指挥部办公室 headquarters'],
  ['orgdept', '组织部 organisation department'],
  ['inspector', '督查 inspector'],
  ['transport', '交通局 unit'],
  ['telecom', '移动公司 unit'],
  ['township', '城关镇 township'],
  ['commander', '沙河村 commander'],
  ['commander2', '金沙河村 commander and county leader'],
  ['secretary', '沙河村 first secretary'],
  ['member', '沙河村 team member'],
  ['admin', '系统管理员 administrator'],
  ['auditor', '审计 auditor'],
]

/**
 * What a newcomer needs to begin: the address, and whom to sign in as over demo data, or in an empty database the link by
 * which the county is founded.
 */
export async function welcome(environment) {
  const lines = ['', `  总队长 · 村级一线作战指挥平台   ${environment.NEXTAUTH_URL}`, '']
  if (await isDemo(environment.DATABASE_URL)) {
    lines.push(`  Demo accounts, password ${DEMO_PASSWORD}`)
    lines.push(...ACCOUNTS.map(([username, who]) => `    ${username.padEnd(14)}${who}`), '')
  }
  const founding = await foundingLink(environment)
  if (founding) {
    lines.push('  本县尚未建立。打开这个链接建立本县和第一个管理员，用一次即失效:')
    lines.push(`  The database is empty. Found the county by this link, once, before ${founding.until}:`)
    lines.push(`    ${founding.address}`, '')
  }
  lines.push('  Ctrl-C ends it.', '')
  process.stdout.write(`${lines.join('\n')}\n`)
}

async function isDemo(url) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query('select from counties where demo limit 1')).rowCount === 1
  } finally {
    await client.end()
  }
}
