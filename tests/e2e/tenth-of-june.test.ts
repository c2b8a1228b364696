import { expect, type Page, test } from '@playwright/test'
import { accountOfTown, query, setClockAhead } from '../support/e2e/county'
import { figure, fill, move } from '../support/e2e/issues'
import { type People, peopleOf } from '../support/e2e/people'

const JINSHAHE = '610926108215'

/** The two matters of the evening, and who can solve them (DOMAIN.md P13, P14). */
const MATTERS = [
  { category: 'ROAD', title: '四组产业路塌方，烘茶车进不来', unit: '交通局', officer: 'transport' },
  { category: 'SIGNAL', title: '四组背后湾手机没有信号', unit: '移动公司', officer: 'telecom' },
] as const

test.setTimeout(240_000)
test.afterAll(() => setClockAhead(0))

// What was settled in the evening of 10 June: departments on site the next day, instead of a week or a month later.
test('a courtyard meeting’s matters reach two departments and come back solved', async ({
  browser,
  contextOptions,
  viewport,
}) => {
  await setClockAhead(0)
  await accountOfTown('长安镇', 'changan')
  const people = peopleOf(browser, { ...contextOptions, viewport })
  const county = () => people.open('leader', '/county')

  const before = await standing(await county())
  const numbers: string[] = []
  for (const matter of MATTERS) numbers.push(await report(people, matter))
  const reported = await standing(await county())
  expect(reported).toEqual({ ...before, open: before.open + 2, today: before.today + 2, grey: before.grey + 2 })

  for (const number of numbers) {
    await move(people, 'commander2', number, 'escalate', {
      why: '涉及县级项目，村里办不了。',
      tried: '村组已先行抢修、报障。',
    })
    await move(people, 'changan', number, 'escalate', {
      why: '超出镇级权限，请县级协调。',
      tried: '镇上已到现场看过。',
    })
  }
  expect(await standing(await county())).toMatchObject({ open: reported.open, grey: reported.grey })

  for (const [index, { unit }] of MATTERS.entries())
    await move(people, 'headquarters', numbers[index] as string, 'triage', {
      lead: new RegExp(unit),
      cause: '连日降雨、设备老旧。',
    })
  const routed = await standing(await county())
  expect(routed).toMatchObject({ grey: reported.grey - 2, green: before.green + 2, open: reported.open })

  for (const [index, { officer }] of MATTERS.entries())
    await move(people, officer, numbers[index] as string, 'respond', {
      plan: '明日带队到现场。',
      expectedOn: inDays(3),
    })
  // the next day they are there
  await setClockAhead(22)
  for (const [index, { officer }] of MATTERS.entries()) {
    await move(people, officer, numbers[index] as string, 'arrive', { who: '负责人带技术员两人' })
    await move(people, officer, numbers[index] as string, 'done', { outcome: '已修复，当场试用正常。' })
  }
  for (const number of numbers) {
    await move(people, 'commander2', number, 'consent', {
      answer: 'yes',
      voice: 'MEETING',
      speaker: '四组群众代表',
      way: 'MEETING',
    })
    const page = await move(people, 'commander2', number, 'verify', { remark: '到现场看过，同意销号。' })
    await expect(page.getByText('已销号').first()).toBeVisible()
    await expect(page.getByText('首次响应').first()).toBeVisible()
  }
  const closed = await standing(await county())
  expect(closed.open).toBe(routed.open - 2)
  expect(closed.closed).toBe(await closedInSevenDays())
  await people.leave()
})

/** What the county's band says. */
async function standing(page: Page) {
  return {
    open: await figure(page, '未销号'),
    today: await figure(page, '今日新增'),
    green: await figure(page, '绿'),
    grey: await figure(page, '待研判'),
    closed: Number(await page.locator('.stat-note-link').first().textContent()),
  }
}

/** The same figure, counted by hand: closed since 00:00 of the sixth day before today. */
async function closedInSevenDays(): Promise<number> {
  const [row] = await query<{ n: number }>(
    `SELECT count(*)::int AS n FROM issues
     WHERE closed_at >= date_trunc('day', app_now(), 'Asia/Shanghai') - interval '6 days' AND closed_at <= app_now()`,
  )
  return row?.n ?? Number.NaN
}

async function report(people: People, { category, title }: (typeof MATTERS)[number]): Promise<string> {
  const page = await people.open('commander2', `/issues/new?village=${JINSHAHE}`)
  const form = page.locator('form:has([name=title])')
  await fill(form, { title, category, source: 'COURTYARD_MEETING' })
  await form.locator('button[type=submit]').last().click()
  await expect(page).toHaveURL(/\/issues\/[^/?]*\d{6}/)
  const [, number] = decodeURIComponent(new URL(page.url()).pathname).match(/\/issues\/(.+\d{6})$/) ?? []
  return number ?? ''
}

/** A day so many days ahead, as a form takes it. */
function inDays(days: number): string {
  return new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)
}
