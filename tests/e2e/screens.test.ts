import AxeBuilder from '@axe-core/playwright'
import { type Cookie, expect, type Page, test } from '@playwright/test'
import { query } from '../support/e2e/county'
import { signIn } from '../support/e2e/people'

const JINSHAHE = '610926108215'
const SHAHE = '610926100214'
const SCRIPT_KILOBYTES = 150

/** What each person opens most; `issue` stands for a red issue that the person sees. */
const SCREENS: Record<string, string[]> = {
  leader: ['/', '/county', '/issues', '/townships/610926108'],
  headquarters: ['/', '/issues?view=waiting', '/common-issues', '/households', 'issue'],
  commander: ['/', `/villages/${SHAHE}`, '/issues/new', `/villages/${SHAHE}/teams`],
  admin: ['/settings/accounts'],
  auditor: ['/audit', '/audit/reveals'],
  transport: ['/', 'unit', '/issues', '/account'],
  orgdept: [
    '/',
    '/postings',
    '/people',
    'round',
    'candidate',
    'posting',
    '/postings/rounds/new',
    `/postings/villages/${SHAHE}`,
  ],
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

for (const [username, paths] of Object.entries(SCREENS))
  for (const path of paths)
    test(`what ${username} opens at ${path} fits the screen and can be read by all, by day and by night`, async ({
      page,
    }) => {
      const mistakes: string[] = []
      page.on('console', (message) => message.type() === 'error' && mistakes.push(message.text()))
      page.on('pageerror', (error) => mistakes.push(error.message))
      await signInOnce(page, username)
      await page.goto(await addressOf(path), { waitUntil: 'networkidle' })
      expect.soft(await sideways(page), 'it scrolls sideways').toBe(0)
      expect.soft(await violations(new AxeBuilder({ page }).withTags(RULES)), 'by day').toEqual([])
      // nothing but colours differs by night, and none is on its way there
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'night'))
      expect.soft(await violations(new AxeBuilder({ page }).withRules(['color-contrast'])), 'by night').toEqual([])
      expect(mistakes).toEqual([])
    })

/** What each person's browser holds once it has signed in. */
const signedIn = new Map<string, Cookie[]>()

async function signInOnce(page: Page, username: string): Promise<void> {
  const held = signedIn.get(username)
  if (held) return page.context().addCookies(held)
  await signIn(page, username)
  signedIn.set(username, await page.context().cookies())
}

async function violations(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

test('a village page loads little script', async ({ page }) => {
  await signIn(page, 'commander2')
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
  const scripts = new Set<string>()
  let bytes = 0
  devtools.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId))
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength
  })
  await page.goto(`/villages/${JINSHAHE}`, { waitUntil: 'networkidle' })
  expect(scripts.size).toBeGreaterThan(0)
  expect(bytes / 1024).toBeLessThan(SCRIPT_KILOBYTES)
})

test('without any script a commander signs in, reads the village and reports', async ({
  browser,
  contextOptions,
  viewport,
}) => {
  const context = await browser.newContext({ ...contextOptions, viewport, javaScriptEnabled: false })
  const page = await context.newPage()
  await signIn(page, 'commander2')
  await page.goto(`/issues/new?village=${JINSHAHE}`)
  await page.locator('[name=title]').fill('二组蓄水池闸阀漏水')
  await page.locator('[name=category][value=WATER]').check({ force: true })
  await page.locator('form:has([name=title]) button[type=submit]').last().click()
  await expect(page).toHaveURL(/\/issues\/[^/?]*\d{6}/)
  await expect(page.getByRole('heading', { name: '二组蓄水池闸阀漏水' })).toBeVisible()
  await context.close()
})

/** How many pixels the page is wider than the screen. */
function sideways(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth))
}

async function addressOf(path: string): Promise<string> {
  if (path === 'issue') {
    const [issue] = await query<{ number: string }>(
      `SELECT number FROM issues WHERE light = 'RED' ORDER BY due_at, id LIMIT 1`,
    )
    return `/issues/${encodeURIComponent(issue?.number ?? '')}`
  }
  if (path === 'round' || path === 'candidate' || path === 'posting') {
    const table = { round: 'posting_rounds', candidate: 'candidates', posting: 'postings' }[path]
    const [row] = await query<{ id: string }>(`SELECT id FROM ${table} ORDER BY id DESC LIMIT 1`)
    return path === 'posting' ? `/postings/${row?.id}` : `/postings/${path}s/${row?.id}`
  }
  if (path === 'unit') {
    const [unit] = await query<{ id: string }>(`SELECT id FROM units WHERE short_name = '交通局'`)
    return `/units/${unit?.id}`
  }
  return path
}
