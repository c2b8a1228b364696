import { type Browser, type BrowserContextOptions, expect, type Page } from '@playwright/test'
import { DEMO_PASSWORD } from '../../../prisma/demo/password.mjs'

/** Signs in through the form, as everyone does. */
export async function signIn(page: Page, username: string): Promise<void> {
  await page.goto('/login')
  await page.locator('[name=username]').fill(username)
  await page.locator('[name=password]').fill(DEMO_PASSWORD)
  await page.locator('[name=password]').press('Enter')
  await expect(page).not.toHaveURL(/\/login/)
}

/** One browser a person, signed in when first asked for and again when the session has run out. */
export function peopleOf(browser: Browser, options: BrowserContextOptions) {
  const pages = new Map<string, Page>()
  return {
    async as(username: string): Promise<Page> {
      let page = pages.get(username)
      if (!page) {
        page = await (await browser.newContext(options)).newPage()
        pages.set(username, page)
        await signIn(page, username)
      }
      return page
    },
    async open(username: string, path: string): Promise<Page> {
      const page = await this.as(username)
      await page.goto(path)
      if (new URL(page.url()).pathname === '/login') {
        await signIn(page, username)
        await page.goto(path)
      }
      return page
    },
    async leave(): Promise<void> {
      for (const page of pages.values()) await page.context().close()
    },
  }
}

export type People = ReturnType<typeof peopleOf>
