import { expect, type Page, test } from '@playwright/test'
import { type EmptyServer, emptyServer } from '../../scripts/test/empty-server.mjs'
import { fill } from '../support/e2e/issues'

const ADMINISTRATOR = { administratorName: '管一一', administratorUsername: 'admin' }
const LEADER = { leaderName: '书一一', leaderPost: '县委书记', leaderUsername: 'shuji' }
const COUNTY = { code: '610927', name: '镇坪县', shortName: '镇坪' }
const [ADMINISTRATORS, LEADERS] = ['山路十八弯-2026', '一村一总队长-2026']

let server: EmptyServer
// biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures this one needs
test.beforeAll(async ({}, { project }) => {
  server = await emptyServer(process.env.DATABASE_SERVER_URL ?? '', project.name)
})
test.afterAll(() => server.close())

// Issue 3: a county begins without a default password, by a link that works once.
test('from an empty database to two people who sign in', async ({ page, browser, contextOptions, viewport }) => {
  await page.goto(server.foundingLink)
  const form = page.locator('form:has([name=token])')
  await fill(form, { ...COUNTY, ...ADMINISTRATOR, ...twice(ADMINISTRATORS), ...LEADER })
  await form.locator('button[type=submit]').click()
  const leadersLink = await page.locator('#hand-over').inputValue()
  expect(new URL(leadersLink).origin).toBe(server.baseUrl)

  await signIn(page, 'admin', ADMINISTRATORS)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

  const leader = await (await browser.newContext({ ...contextOptions, viewport })).newPage()
  await leader.goto(leadersLink)
  await fill(leader.locator('form:has([name=token])'), twice(LEADERS))
  await leader.locator('form:has([name=token]) button[type=submit]').click()
  await expect(leader).toHaveURL(`${server.baseUrl}/`)
  await leader.goto(`${server.baseUrl}/county`)
  await expect(leader.getByRole('heading', { level: 1 })).toBeVisible()

  expect((await leader.goto(leadersLink))?.status()).toBe(404)
  await leader.context().close()
})

test('the links work without script too', async ({ browser, contextOptions, viewport }, { project }) => {
  const own = await emptyServer(process.env.DATABASE_SERVER_URL ?? '', `${project.name}_plain`)
  const context = await browser.newContext({ ...contextOptions, viewport, javaScriptEnabled: false })
  try {
    const page = await context.newPage()
    await page.goto(own.foundingLink)
    const form = page.locator('form:has([name=token])')
    await form.locator('[name=code]').fill('六位')
    await fill(form, { name: COUNTY.name, shortName: COUNTY.shortName })
    await fill(form, { ...ADMINISTRATOR, ...twice(ADMINISTRATORS), ...LEADER })
    await form.locator('button[type=submit]').click()
    await expect(page.locator('#found-code-error')).toBeVisible()
    await fill(form, { code: COUNTY.code, ...twice(ADMINISTRATORS) })
    await form.locator('button[type=submit]').click()
    const leadersLink = await page.locator('#hand-over').inputValue()
    await page.goto(leadersLink)
    await fill(page.locator('form:has([name=token])'), twice(LEADERS))
    await page.locator('form:has([name=token]) button[type=submit]').click()
    await expect(page).toHaveURL(`${own.baseUrl}/`)
  } finally {
    await context.close()
    await own.close()
  }
})

const twice = (password: string) => ({ newPassword: password, repeatedPassword: password })

async function signIn(page: Page, username: string, password: string) {
  await page.goto(`${server.baseUrl}/login`)
  await page.locator('[name=username]').fill(username)
  await page.locator('[name=password]').fill(password)
  await page.locator('[name=password]').press('Enter')
  await expect(page).not.toHaveURL(/\/login/)
}
