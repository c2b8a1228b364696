import { expect, type Locator, type Page } from '@playwright/test'
import { fill } from './issues'

/** What it costs people to get something done. */
export type Effort = { clicks: number; fields: number; characters: number }

/** Someone who finds the way by what the pages show: every click and every field that is filled in is counted. */
export function newcomer(page: Page, effort: Effort) {
  const person = {
    page,
    /** Opens a link that was handed over. */
    async open(address: string): Promise<void> {
      effort.clicks++
      await page.goto(address)
    },
    async click(target: Locator): Promise<void> {
      effort.clicks++
      await target.filter({ visible: true }).first().click()
    },
    /** Follows a link of the page, and is there. */
    async follow(href: string): Promise<void> {
      await person.click(page.locator(`a[href="${href}"]`))
      await expect(page).toHaveURL((url) => url.pathname === href)
    },
    /** Chooses a file for a field: opens the browser's window, takes the file. */
    async choose(field: Locator, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
      effort.clicks += 2
      effort.fields++
      await field.setInputFiles(file)
    },
    /** Fills in the named fields of a form and sends it. */
    async send(form: Locator, typed: Record<string, string> = {}): Promise<void> {
      for (const [name, value] of Object.entries(typed)) {
        await fill(form, { [name]: value })
        effort.fields++
        effort.characters += value.length
      }
      await person.click(form.locator('button[type=submit]').last())
    },
    /** The form on the page that has a field of this name. */
    form: (field: string) => page.locator(`form:has([name="${field}"])`).filter({ visible: true }).first(),
  }
  return person
}

export type Newcomer = ReturnType<typeof newcomer>
