import { expect, type Locator, type Page, test } from '@playwright/test'
import { signIn } from '../support/e2e/people'

const shown = (all: Locator) => all.filter({ visible: true }).first()
const menuOf = (page: Page) => page.locator('#user-menu')

test('the user menu is empty until it opens, then says all; Escape leads back to its button', async ({ page }) => {
  await signIn(page, 'commander2')
  await page.goto('/account', { waitUntil: 'networkidle' })
  await expect(menuOf(page).locator('a, button')).toHaveCount(1)
  const button = shown(page.locator('[popovertarget="user-menu"]'))
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(menuOf(page).getByRole('button', { name: '退出登录' })).toBeVisible()
  await menuOf(page).getByRole('button', { name: '夜间' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'night')
  await page.keyboard.press('Escape')
  await expect(menuOf(page)).toBeHidden()
  await expect(button).toBeFocused()
  await button.click()
  await menuOf(page).getByRole('button', { name: '退出登录' }).click()
  await expect(page).toHaveURL(/\/login/)
})

test('the palette and its sentences are fetched when it is first wanted, in the language of the page', async ({
  page,
}) => {
  await signIn(page, 'commander2')
  await page.goto('/?lang=en', { waitUntil: 'networkidle' })
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog')
  await expect(palette.getByRole('status')).toHaveText(/^Type at least two characters/)
  await palette.getByRole('combobox').fill('金沙河')
  await expect(palette.getByRole('option').first()).toBeVisible()
  await palette
    .getByRole('option', { name: /金沙河村/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/villages\/610926108215/)
  await expect(palette).toBeHidden()
})

test('without script one’s own page shows what the menu would: the other entries, the languages, the way out', async ({
  browser,
  contextOptions,
  viewport,
  isMobile,
}) => {
  const context = await browser.newContext({ ...contextOptions, viewport, javaScriptEnabled: false })
  const page = await context.newPage()
  await signIn(page, 'commander2')
  await shown(page.locator('[popovertarget="user-menu"]')).click()
  await menuOf(page).getByRole('link').click()
  await expect(page).toHaveURL(/\/account$/)
  const inPage = page.locator('.menu-in-page')
  if (isMobile) await expect(inPage.getByRole('link', { name: '户档案' })).toBeVisible()
  await inPage.getByRole('link', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await inPage.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/login/)
  await context.close()
})
