import { expect, type Page, test } from '@playwright/test'
import { accountOf, query, setClockAhead } from '../support/e2e/county'
import { fill } from '../support/e2e/issues'
import { type People, peopleOf } from '../support/e2e/people'

const DOCUMENT = '平组派〔2026〕88号'
const HOUR_AFTER_NOTICE = 5 * 24 + 1

test.setTimeout(400_000)
test.skip(({ isMobile }) => isMobile === true, 'the organisation department works at the desk')
test.afterAll(() => setClockAhead(0))

// A round of twelve villages and twenty candidates, from application to posting; a recall, and who comes after.
test('a round is filled, one is recalled and replaced, and each sees the village on their days alone', async ({
  browser,
  contextOptions,
  viewport,
}) => {
  await setClockAhead(0)
  const people = peopleOf(browser, { ...contextOptions, viewport })
  const round = await theRound()
  const at = `/postings/rounds/${round.id}`

  // applications
  const applying = await people.open('transport', `${at}/apply`)
  await send(applying, 'apply', { statement: '修过五年农村公路，愿意去。', ruralYears: '5', partyWorkYears: '1' })
  const recommending = await people.open('transport', `${at}/recommend`)
  const person = { cadreId: /交通局/, opinion: '同意推荐，工作已交接。', ruralYears: '2', partyWorkYears: '0' }
  await send(recommending, 'recommend', person, ['onStaff', 'healthy'])

  // vetting
  const office = await people.open('orgdept', `${at}?view=candidates`)
  await expect(office.getByRole('row').filter({ hasText: '单位推荐' }).first()).toBeVisible()
  const waiting = await office
    .getByRole('row')
    .filter({ hasText: '待审核' })
    .locator('a[href^="/postings/candidates/"]')
    .all()
  const files = await Promise.all(waiting.map((link) => link.getAttribute('href')))
  expect(files.length).toBeGreaterThanOrEqual(5)
  for (const file of files) await vet(people, file ?? '')

  // the plan
  await office.goto(at)
  await expect(figureOf(office, '待派村')).toHaveText('12')
  await send(office, 'solve', {})
  await expect(figureOf(office, '已配')).toContainText('12/ 12')
  const before = await totalOf(office)
  await office
    .getByRole('link', { name: /与别村互换/ })
    .nth(0)
    .click()
  await expect(office).toHaveURL(/[?&]swap=/)
  await office
    .getByRole('link', { name: /与别村互换/ })
    .nth(3)
    .click()
  const trial = office.locator('.trial')
  await expect(trial.getByText('试算，未生效')).toBeVisible({ timeout: 30_000 })
  const [said, after] = ((await trial.locator('.trial-total').textContent()) ?? '').match(/\d+/g)?.map(Number) ?? []
  expect(said).toBe(before)
  expect(await trial.locator('.trial-total strong').textContent()).toBe(signed((after ?? 0) - before))
  expect(await sumOf(trial.locator('tbody td.num').allTextContents())).toBe((after ?? 0) - before)
  await send(office, 'adopt', { reason: '两人家里有老人，就近照顾。' })
  await expect.poll(() => totalOf(office)).toBe(after)
  await expect(office.getByText('人工调整').first()).toBeVisible()

  // notice and approval
  await office.goto(`${at}?view=notice`)
  await send(office, 'submit', {})
  const early = await people.open('leader', `${at}?view=notice`)
  await expect(early.locator('[data-form=approve]')).toHaveCount(0)
  await setClockAhead(HOUR_AFTER_NOTICE)
  const own = await people.open('orgdept', `${at}?view=notice`)
  await expect(own.getByText('要由另一位同志批准')).toBeVisible()
  const leader = await people.open('leader', `${at}?view=notice`)
  const effectiveOn = await inDays(2)
  await send(leader, 'approve', { effectiveOn, documentNo: DOCUMENT })
  await expect(leader.getByText('已批准派任')).toBeVisible()
  const made = await query(
    `SELECT 1 FROM postings p JOIN candidates c ON c.id = p.candidate_id WHERE c.round_id = $1 AND p.document_no = $2`,
    [round.id, DOCUMENT],
  )
  expect(made).toHaveLength(12)

  // the new first secretary: nothing until the day, from then on that village alone
  const posting = await postingIn(round.vacant.id)
  expect(posting.from_on).toBe(effectiveOn)
  await accountOf(posting.cadre_id, 'newcomer')
  expect(await statusOf(people, 'newcomer', round.vacant.code)).toBe(404)
  await setClockAhead(HOUR_AFTER_NOTICE + 2 * 24)
  expect(await statusOf(people, 'newcomer', round.vacant.code)).toBe(200)
  for (const other of round.others) expect(await statusOf(people, 'newcomer', other), other).toBe(404)

  // recalled: with the same cookie nothing is left
  const inspector = await people.open('inspector', `/postings/${posting.id}`)
  await send(inspector, 'recall', { trigger: 'NOT_IN_VILLAGE', reason: '到任后一直没有到村，镇上已核实。' })
  await expect(inspector.getByText('召回已提出')).toBeVisible()
  const deciding = await people.open('leader', `/postings/${posting.id}`)
  await send(deciding, 'decide', { ...(await agreed()), decision: '同意召回。' })
  await expect(deciding.getByText('已同意')).toBeVisible()
  const newcomer = await people.as('newcomer')
  const cookies = await newcomer.context().cookies()
  expect((await newcomer.goto(`/villages/${round.vacant.code}`))?.status()).toBe(404)
  expect((await newcomer.goto('/issues'))?.status()).toBe(404)
  expect(await newcomer.context().cookies()).toEqual(cookies)

  // replaced
  const drafting = await people.open('orgdept', `/postings/villages/${round.vacant.code}`)
  await send(drafting, 'replace', { candidateId: /（/, reason: '从递补人选里派。' })
  await expect(drafting.getByText('已起草')).toBeVisible()
  const approving = await people.open('leader', `/postings/villages/${round.vacant.code}`)
  await send(approving, 'decide', { ...(await agreed()), decision: '同意。' })
  await expect(approving.getByText('已同意')).toBeVisible()
  const successor = await postingIn(round.vacant.id)
  expect(successor.cadre_id).not.toBe(posting.cadre_id)
  await accountOf(successor.cadre_id, 'successor')
  expect(await statusOf(people, 'successor', round.vacant.code)).toBe(200)
  expect((await newcomer.goto(`/villages/${round.vacant.code}`))?.status()).toBe(404)
  await people.leave()
})

/** The demo's round: its one village without a first secretary, and some of the others. */
async function theRound() {
  const [round] = await query<{ id: string }>(`SELECT id FROM posting_rounds WHERE stage = 'OPEN'`)
  const villages = await query<{ id: string; code: string; taken: boolean }>(
    `SELECT v.id, v.code, EXISTS (SELECT FROM postings p WHERE p.village_id = v.id AND p.to_on IS NULL) AS taken
     FROM round_villages r JOIN villages v ON v.id = r.village_id WHERE r.round_id = $1 ORDER BY v.code`,
    [round?.id],
  )
  const vacant = villages.find(({ taken }) => !taken)
  if (!round || !vacant) throw new Error('the demo has a round with a vacant village')
  expect(villages).toHaveLength(12)
  return { id: round.id, vacant, others: villages.filter((one) => one !== vacant).map(({ code }) => code) }
}

/** Fills a form by its name and sends it; waits until the page has answered. */
async function send(page: Page, name: string, typed: Record<string, string | RegExp>, ticks: string[] = []) {
  const form = page.locator(`form[data-form=${name}]`)
  await fill(form, typed)
  for (const tick of ticks) await form.locator(`[name=${tick}]`).check()
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  await form.locator('button[type=submit]').click()
  await answered
  await expect(form.locator('[data-kind=refusal]')).toHaveCount(0)
  await page.waitForLoadState('networkidle')
}

async function vet(people: People, file: string) {
  const page = await people.open('orgdept', file)
  const gates = { POLITICAL: 'yes', CONDUCT: 'yes', INTEGRITY: 'yes', ABILITY: 'yes' }
  await send(page, 'vet', { ...gates, letterNo: '平纪函〔2026〕140号' })
  await expect(page.getByText('四关已过').or(page.getByText('可以派')).first()).toBeVisible()
}

const figureOf = (page: Page, label: string) =>
  page.locator('.posting-band .stat').filter({ hasText: label }).locator('.stat-value')

async function totalOf(page: Page): Promise<number> {
  return Number(await page.locator('.plan-table tfoot .num').textContent())
}

async function sumOf(cells: Promise<string[]>): Promise<number> {
  return (await cells).reduce((sum, cell) => sum + Number(cell.replace('−', '-')), 0)
}

const signed = (points: number) => (points === 0 ? '0' : points > 0 ? `+${points}` : `−${-points}`)

async function postingIn(villageId: string) {
  const [row] = await query<{ id: string; cadre_id: string; from_on: string }>(
    `SELECT id, cadre_id, from_on::text FROM postings WHERE village_id = $1 AND to_on IS NULL`,
    [villageId],
  )
  if (!row) throw new Error('nobody serves there')
  return row
}

/** What the page of a village answers this person. */
async function statusOf(people: People, username: string, code: string): Promise<number | undefined> {
  const page = await people.open(username, '/')
  return (await page.goto(`/villages/${code}`))?.status()
}

/** A yes, in force at once. */
const agreed = async () => ({ agree: 'yes', effectiveOn: await inDays(0), documentNo: '平组派〔2026〕90号' })

/** A day so many days ahead of the county's clock, as a form takes it. */
async function inDays(days: number): Promise<string> {
  const [row] = await query<{ day: string }>(
    `SELECT ((app_now() AT TIME ZONE 'Asia/Shanghai')::date + $1::int)::text AS day`,
    [days],
  )
  return row?.day ?? ''
}
