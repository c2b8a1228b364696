import { expect, type Locator, type Page, test } from '@playwright/test'
import { signIn } from '../support/e2e/people'

/** What a whole load forgets. */
async function mark(page: Page) {
  await page.evaluate(() => {
    document.documentElement.dataset.marked = ''
  })
}
const isMarked = (page: Page) => page.evaluate(() => document.documentElement.dataset.marked === '')

test('a link of ours changes the page without loading it whole; back returns to where one was', async ({ page }) => {
  await signIn(page, 'commander2')
  await page.goto('/issues', { waitUntil: 'networkidle' })
  await mark(page)
  await page.evaluate(() => scrollTo(0, 500))
  const line = issueLinks(page).nth(3)
  await line.scrollIntoViewIfNeeded()
  const title = (await line.textContent()) ?? ''
  const before = await page.evaluate(() => scrollY)
  await line.click()
  await expect(page).toHaveURL(/\/issues\/[^/?]*\d{6}/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title.trim().slice(0, 6))
  expect(await isMarked(page)).toBe(true)
  expect(await page.evaluate(() => scrollY)).toBe(0)
  await page.goBack()
  await expect(issueLinks(page).nth(3)).toBeVisible()
  expect(await isMarked(page)).toBe(true)
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before)
})

test('what a browser does with a link by itself it still does', async ({ page, context }) => {
  await signIn(page, 'commander2')
  await page.goto('/issues', { waitUntil: 'networkidle' })
  await mark(page)
  const opened = context.waitForEvent('page')
  await issueLinks(page)
    .first()
    .click({ modifiers: ['ControlOrMeta'] })
  await (await opened).close()
  const downloaded = page.waitForEvent('download')
  await page.locator('a[href^="/api/issues/export"]').dispatchEvent('click') // the phone does not show it
  await (await downloaded).delete()
  await expect(page).toHaveURL(/\/issues$/)
  expect(await isMarked(page)).toBe(true)
})

test('another language is a whole load: the sentences around the pages change too', async ({ page }) => {
  await signIn(page, 'commander2')
  await page.goto('/issues', { waitUntil: 'networkidle' })
  await mark(page)
  await visibleIn(page.locator('[popovertarget="user-menu"]')).click()
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  expect(await isMarked(page)).toBe(false)
})

const visibleIn = (all: Locator) => all.filter({ visible: true }).first()
const issueLinks = (page: Page) => page.locator('main a[href^="/issues/"]').filter({ visible: true })
