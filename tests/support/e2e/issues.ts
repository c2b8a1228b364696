import { expect, type Locator, type Page } from '@playwright/test'
import type { People } from './people'

type Typed = Record<string, string | RegExp>

/** Fills a form by the names of its fields: words are typed, a choice is taken by its value or by what it says. */
export async function fill(form: Locator, typed: Typed): Promise<void> {
  const folded = form.locator('details.more-details:not([open]) > summary')
  while (await folded.count()) await folded.first().click()
  for (const [name, value] of Object.entries(typed)) {
    const field = form.locator(`[name="${name}"]`)
    const kind = await field
      .first()
      .evaluate((node) => (node instanceof HTMLSelectElement ? 'select' : (node as HTMLInputElement).type))
    if (kind === 'select') {
      const option = field.first().locator('option').filter({ hasText: value })
      await field
        .first()
        .selectOption(
          typeof value === 'string' && (await option.count()) === 0
            ? value
            : ((await option.first().getAttribute('value')) ?? ''),
        )
    } else if (kind === 'radio' || kind === 'checkbox')
      await form.locator(`[name="${name}"][value="${value}"]`).check({ force: true })
    else await field.first().fill(String(value))
  }
}

/** Makes a move on an issue through its form on the page, as the person who is signed in. */
export async function move(
  people: People,
  username: string,
  number: string,
  verb: string,
  typed: Typed,
): Promise<Page> {
  const page = await people.open(username, `/issues/${encodeURIComponent(number)}?do=${verb}`)
  const form = page.locator('form:has([name=version])').filter({ visible: true }).first()
  await fill(form, typed)
  await form.locator('button[type=submit]').last().click()
  await expect(page).not.toHaveURL(/[?&]do=/)
  return page
}

/** A figure of the county's band, by its label. */
export async function figure(page: Page, label: string): Promise<number> {
  const name = await page
    .getByRole('link', { name: new RegExp(`^${label} \\d`) })
    .first()
    .getAttribute('aria-label')
  return Number(name?.match(/\d[\d,]*/)?.[0].replaceAll(',', ''))
}
