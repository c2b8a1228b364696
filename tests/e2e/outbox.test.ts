import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { query } from '../support/e2e/county'
import { signIn } from '../support/e2e/people'

const TITLE = '三组烘茶房后边坡滑下土石，堵了半边路'

test.setTimeout(120_000)

/** The issues that the county holds under a title, with how many photos each. */
const arrived = (title: string) =>
  query<{ number: string; photos: number }>(
    `SELECT i.number, count(a.id)::int AS photos FROM issues i LEFT JOIN attachments a ON a.issue_id = i.id
     WHERE i.title = $1 GROUP BY i.id`,
    [title],
  )

async function aPhoto() {
  const buffer = await sharp({ create: { width: 2400, height: 1600, channels: 3, background: '#8b9d8c' } })
    .jpeg()
    .toBuffer()
  return { name: 'IMG_0610.jpg', mimeType: 'image/jpeg', buffer }
}

const send = (page: Page) => page.locator('form:has([name=title]) button[type=submit]').last().click()
const bar = (page: Page) => page.locator('.offline-bar')

async function write(page: Page, title: string) {
  await page.locator('[name=title]').fill(title)
  await page.locator('[name=category][value=ROAD]').check({ force: true })
}

test('without a signal a report and its photo wait on the phone, and arrive once when it is back', async ({
  page,
  context,
}, { project }) => {
  const title = `${TITLE}（${project.name}）`
  await signIn(page, 'commander')
  await page.goto('/issues/new', { waitUntil: 'networkidle' })
  await write(page, title)
  await page.locator('[name=photos]').setInputFiles(await aPhoto())
  await expect(page.locator('.shots figure')).toHaveCount(1)

  await context.setOffline(true)
  await expect(page.getByRole('button', { name: '存在本机，稍后上报' })).toBeVisible()
  await send(page)
  await expect(bar(page)).toContainText('待上报 1 条')
  await expect(page.locator('[name=title]'), 'the form is free for the next').toHaveValue('')
  await bar(page).getByRole('button', { name: '查看' }).click()
  await expect(page.getByRole('dialog')).toContainText(title)
  await expect(page.getByRole('dialog')).toContainText('照片 1 张')
  await page.keyboard.press('Escape')
  expect(await arrived(title)).toEqual([])

  await context.setOffline(false)
  await expect(page.locator('.toast')).toContainText('已上报，编号')
  await expect(bar(page)).toHaveCount(0)
  const [issue, ...others] = await arrived(title)
  expect(others).toEqual([])
  expect(issue?.photos).toBe(1)
  await page.reload({ waitUntil: 'networkidle' })
  expect(await arrived(title)).toHaveLength(1)
})

test('what waits survives the page, is nobody else’s, and goes from whatever page its author opens', async ({
  page,
  context,
}, { project }) => {
  const title = `五组堰塘渗水，秧苗缺水（${project.name}）`
  await signIn(page, 'commander')
  await page.goto('/issues/new', { waitUntil: 'networkidle' })
  // the phone believes that it has a signal, and nothing gets through
  await page.route('**/api/issues?**', (route) => route.abort())
  await write(page, title)
  await send(page)
  await expect(bar(page)).toContainText('待上报 1 条')

  await context.clearCookies()
  await signIn(page, 'member')
  await page.goto('/issues/new', { waitUntil: 'networkidle' })
  await expect(bar(page)).toHaveCount(0)
  await expect(page.locator('[name=title]')).toHaveValue('')

  await context.clearCookies()
  await page.unroute('**/api/issues?**')
  await signIn(page, 'commander')
  await expect(page.locator('.toast')).toContainText('已上报，编号')
  expect(await arrived(title)).toHaveLength(1)
})

test('what is being typed is there again after the page was closed', async ({ page }) => {
  await signIn(page, 'commander')
  await page.goto('/issues/new', { waitUntil: 'networkidle' })
  await write(page, '写到一半的一件事')
  await expect.poll(() => page.evaluate(countDrafts)).toBe(1)
  await page.reload()
  await expect(page.locator('[name=title]')).toHaveValue('写到一半的一件事')
  await expect(page.locator('[name=category][value=ROAD]')).toBeChecked()
  await page.getByRole('button', { name: '重新写' }).click()
  await expect(page.locator('[name=title]')).toHaveValue('')
  await expect.poll(() => page.evaluate(countDrafts)).toBe(0)
})

/** In the page: how many drafts the phone holds. */
function countDrafts(): Promise<number> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('village-command-outbox')
    opening.onsuccess = () => {
      const database = opening.result
      const counting = database.transaction('drafts').objectStore('drafts').count()
      counting.onsuccess = () => {
        database.close()
        resolve(counting.result)
      }
    }
  })
}

test('a thumb that taps five times makes one issue', async ({ page }, { project }) => {
  const title = `一组桥面护栏断了两根（${project.name}）`
  await signIn(page, 'commander')
  await page.goto('/issues/new', { waitUntil: 'networkidle' })
  await write(page, title)
  const button = page.locator('form:has([name=title]) button[type=submit]').last()
  await button.evaluate((element: HTMLButtonElement) => {
    for (let tap = 0; tap < 5; tap++) element.click()
  })
  await expect(page).toHaveURL(/\/issues\/[^/?]*\d{6}/)
  expect(await arrived(title)).toHaveLength(1)
})
