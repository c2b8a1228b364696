import { expect, type Page, test } from '@playwright/test'
import { query } from '../support/e2e/county'
import { signIn } from '../support/e2e/people'

let written = ''
// biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures this one needs
test.beforeEach(({}, { project, title }) => {
  written = `已和村民约好，周六上午去看现场，带上皮尺（${project.name} ${title.length}）。`
})
const form = (page: Page) => page.locator('form:has([name=version])').filter({ visible: true })
const text = (page: Page) => form(page).locator('[name=text]')
const send = (page: Page) => form(page).locator('.form-actions button[type=submit]').click()

/** An open issue of the commander's village, with its form for a note: every form is the same one. */
async function openNote(page: Page, nth: number): Promise<{ id: string }> {
  const [issue] = await query<{ id: string; number: string }>(
    `SELECT i.id, i.number FROM issues i JOIN villages v ON v.id = i.village_id
     WHERE v.code = '610926100214' AND i.stage = 'HANDLING' ORDER BY i.id OFFSET $1 LIMIT 1`,
    [nth],
  )
  if (!issue) throw new Error('the village has no open issue')
  await page.goto(`/issues/${encodeURIComponent(issue.number)}?do=note`, { waitUntil: 'networkidle' })
  await text(page).fill(written)
  return issue
}

const notesOf = ({ id }: { id: string }) =>
  query(`SELECT 1 FROM issue_events WHERE issue_id = $1 AND type = 'noted' AND data->>'text' = $2`, [id, written])

test('a lost signal keeps what was written, and the same form goes once it is back', async ({ page }) => {
  await signIn(page, 'commander')
  const issue = await openNote(page, 0)
  await page.route('**/issues/**', (route) => (route.request().method() === 'POST' ? route.abort() : route.fallback()))
  await send(page)
  await expect(form(page).getByRole('alert')).toContainText('没有连上服务器')
  await expect(text(page)).toHaveValue(written)
  expect(await notesOf(issue)).toHaveLength(0)

  await page.unroute('**/issues/**')
  await form(page).getByRole('button', { name: '再提交一次' }).click()
  await expect(page).not.toHaveURL(/[?&]do=/)
  expect(await notesOf(issue)).toHaveLength(1)
})

test('a page of an older build is opened anew with what was written', async ({ page }) => {
  await signIn(page, 'commander')
  const issue = await openNote(page, 1)
  await page.route('**/issues/**', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({ status: 404, headers: { 'x-nextjs-action-not-found': '1' }, body: '' })
      : route.fallback(),
  )
  await send(page)
  await expect(form(page).getByRole('alert')).toContainText('系统刚刚更新')
  await page.unroute('**/issues/**')
  await form(page).getByRole('button', { name: '重新打开' }).click()
  await expect(form(page).getByRole('status')).toContainText('写的内容还在')
  await expect(text(page)).toHaveValue(written)
  await send(page)
  await expect(page).not.toHaveURL(/[?&]do=/)
  expect(await notesOf(issue)).toHaveLength(1)
})

test('an ended session keeps what was written, for whoever signs in beside it', async ({ page, context }) => {
  await signIn(page, 'commander')
  const issue = await openNote(page, 2)
  await context.clearCookies()
  await send(page)
  await expect(form(page).getByRole('alert').getByRole('link')).toHaveAttribute('href', '/login')
  await expect(text(page)).toHaveValue(written)

  const [beside] = await Promise.all([
    context.waitForEvent('page'),
    form(page).getByRole('alert').getByRole('link').click(),
  ])
  await signIn(beside, 'commander')
  await send(page)
  await expect(page).not.toHaveURL(/[?&]do=/)
  expect(await notesOf(issue)).toHaveLength(1)
})

test('without script a refusal gives back what was written, and says what is wrong', async ({
  browser,
  contextOptions,
  viewport,
}) => {
  const context = await browser.newContext({ ...contextOptions, viewport, javaScriptEnabled: false })
  const page = await context.newPage()
  await signIn(page, 'commander')
  const issue = await openNote(page, 3)
  await text(page).evaluate((field) => field.removeAttribute('maxlength'))
  const long = written.repeat(60)
  await text(page).fill(long)
  await send(page)
  await expect(form(page).locator('.field-error')).toBeVisible()
  await expect(text(page)).toHaveValue(long)
  await text(page).fill(written)
  await send(page)
  await expect(page).not.toHaveURL(/[?&]do=/)
  expect(await notesOf(issue)).toHaveLength(1)
  await context.close()
})
