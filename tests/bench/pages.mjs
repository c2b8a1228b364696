/**
 * What `npm run bench` opens, who opens it, and what it is held to. `ratio` is requests a second as a share of the floor's,
 * or of another page's where `of` names one; `script` is KB of script above the floor's; the rest are upper bounds.
 */
const BOUNDS = { ratio: 0.5, statements: 8, kB: 100, payload: 1 / 3 }
const FAST = { ratio: 0.8 }
const LIGHT_SCRIPT = { script: 15 }
/** The same, as far as a measurement can tell. */
const AS_FAST = 0.9

const VILLAGE = '610926100214' // 沙河村 of the demo county
const TOWNSHIP = '610926100'
const LIST = 'leader /issues'
/** Stands in 43,000 issues of the full-size county. */
const COMMON_WORD = '老人'
/** Stands in hardly any. */
const RARE_WORD = '何莲'

const ISSUE = '/issues/[^"?#/\\\\]*-\\d+'
const HOUSEHOLD = '/households/[^"?#/\\\\]*\\d+'
const KIND = '/settings/policies/[a-z-]+'
const UUID = '[0-9a-f]{8}-[0-9a-f-]{27}'
/** The first address on a page that looks like this, and what comes after it. */
const linkOn = (page, link, end = '') => ({ linkOn: page, link: new RegExp(`${link}(?=["?#\\\\])`), end })
const ROUND = linkOn('/postings', `/postings/rounds/${UUID}`)
const search = (word) => encodeURIComponent(word)

/** Each as [page, accounts, bounds of its own, its address if the page's name is not that]. */
const OPENED = [
  [
    '/',
    [
      ...['leader', 'headquarters', 'orgdept', 'inspector', 'transport', 'township', 'commander', 'commander2'],
      ...['secretary', 'member', 'admin', 'auditor'],
    ],
    { ...FAST, ...LIGHT_SCRIPT },
  ],
  [
    '/issues',
    ['leader', 'headquarters', 'orgdept', 'inspector', 'transport', 'township', 'commander', 'member', 'auditor'],
    { ...FAST, ...LIGHT_SCRIPT },
  ],
  ['/issues, page 200', ['leader'], { of: LIST, ratio: AS_FAST }, { after: '/issues', pages: 199 }],
  ['/issues?light=RED', ['leader', 'commander'], FAST],
  ['/issues?view=waiting', ['township'], FAST],
  ['/issues?view=closed', ['leader'], FAST],
  ['/issues?q=common', ['leader'], { of: LIST, ratio: 0.4 }, `/issues?q=${search(COMMON_WORD)}`],
  ['/issues?q=饮水', ['leader'], { of: LIST, ratio: 0.4 }, `/issues?q=${search('饮水')}`],
  ['/issues?q=rare', ['leader'], { of: LIST, ratio: 0.8 }, `/issues?q=${search(RARE_WORD)}`],
  ['/api/search?q=common', ['leader', 'township'], { of: LIST, ratio: 0.4 }, `/api/search?q=${search(COMMON_WORD)}`],
  ['/api/search?q=rare', ['leader'], { of: LIST, ratio: 0.8 }, `/api/search?q=${search(RARE_WORD)}`],
  ['/issues/[number]', ['leader', 'orgdept', 'transport', 'township', 'commander'], {}, linkOn('/issues', ISSUE)],
  ['/issues/[number]/photos', ['commander'], {}, linkOn('/issues', ISSUE, '/photos')],
  ['/issues/new', ['headquarters', 'township', 'commander']],
  [
    '/villages/[code]',
    ['leader', 'township', 'commander', 'member'],
    { ...FAST, ...LIGHT_SCRIPT },
    `/villages/${VILLAGE}`,
  ],
  ['/villages/[code]/teams', ['leader', 'commander'], {}, `/villages/${VILLAGE}/teams`],
  ['/villages/[code]/commanders', ['commander'], {}, `/villages/${VILLAGE}/commanders`],
  ['/villages/[code]/handover', ['commander'], {}, `/villages/${VILLAGE}/handover`],
  ['/county', ['leader', 'headquarters', 'orgdept', 'inspector', 'auditor'], { ...FAST, kB: 140 }],
  ['/county/townships', ['leader']],
  ['/county/units', ['leader']],
  ['/county/villages', ['leader']],
  ['/townships/[code]', ['leader', 'township'], {}, `/townships/${TOWNSHIP}`],
  ['/units/[id]', ['leader'], {}, linkOn('/county/units', `/units/${UUID}`)],
  ['/units/[id]', ['transport'], {}, linkOn('/', `/units/${UUID}`)],
  ['/common-issues', ['headquarters', 'transport']],
  ['/common-issues/gather', ['headquarters'], {}, '/common-issues/gather?category=ROAD'],
  ['/households', ['headquarters', 'township', 'commander', 'member']],
  ['/households?q=王', ['headquarters'], {}, `/households?q=${search('王')}`],
  ['/households/[number]', ['headquarters', 'commander'], {}, linkOn('/households', HOUSEHOLD)],
  ['/households/[number]/visit', ['commander'], {}, linkOn('/households', HOUSEHOLD, '/visit')],
  ['/households/new', ['commander']],
  ['/people', ['leader', 'orgdept', 'township', 'transport']],
  ['/people?q=周', ['orgdept'], {}, `/people?q=${search('周')}`],
  ['/people/[id]', ['orgdept', 'commander'], {}, linkOn('/people', `/people/${UUID}`)],
  ['/appointments', ['leader', 'orgdept', 'township']],
  ['/appointments/drafts', ['leader', 'orgdept']],
  ['/appointments/letters', ['orgdept']],
  ['/appointments/teams', ['orgdept']],
  ['/appointments/new', ['orgdept']],
  ['/postings', ['leader', 'orgdept', 'township', 'transport', 'secretary']],
  ['/postings?view=needs', ['orgdept']],
  ['/postings/[id]', ['orgdept'], {}, linkOn('/postings', `/postings/${UUID}`)],
  ['/postings/rounds/[id]', ['orgdept', 'leader'], {}, ROUND],
  ['/postings/rounds/[id]/apply', ['transport'], {}, linkOn('/postings', `/postings/rounds/${UUID}`, '/apply')],
  ['/postings/rounds/[id]/recommend', ['transport'], {}, linkOn('/postings', `/postings/rounds/${UUID}`, '/recommend')],
  ['/postings/candidates/[id]', ['orgdept'], {}, linkOn(ROUND, `/postings/candidates/${UUID}`)],
  ['/postings/rounds/new', ['orgdept']],
  ['/postings/villages/[code]', ['orgdept', 'township'], {}, `/postings/villages/${VILLAGE}`],
  ['/audit', ['auditor', 'admin']],
  ['/audit/reveals', ['auditor', 'commander']],
  ['/data', ['headquarters', 'township']],
  ['/settings', ['leader', 'admin', 'commander']],
  ['/settings/accounts', ['admin', 'auditor']],
  ['/settings/accounts/new', ['admin']],
  ['/settings/accounts/[id]', ['admin'], {}, linkOn('/settings/accounts', `/settings/accounts/${UUID}`)],
  ['/settings/grants', ['leader', 'headquarters']],
  ['/settings/places', ['headquarters']],
  ['/settings/places/[code]', ['headquarters'], {}, `/settings/places/${VILLAGE}`],
  ['/settings/places/[code]/merge', ['headquarters'], {}, `/settings/places/${VILLAGE}/merge`],
  ['/settings/policies', ['leader', 'headquarters']],
  ['/settings/policies/[kind]', ['headquarters'], {}, linkOn('/settings/policies', KIND)],
  ['/settings/policies/[kind]/draft', ['headquarters'], {}, linkOn('/settings/policies', KIND, '/draft')],
  ['/account', ['leader', 'commander']],
  ['/login', ['']],
]

export const PAGES = OPENED.flatMap(([page, accounts, bounds = {}, address = page]) =>
  accounts.map((account) => ({
    name: `${account} ${page}`.trim(),
    account,
    address,
    bounds: { ...BOUNDS, ...bounds },
  })),
)

/** Reporting an issue: of the commander, by so many at once; a second, or as a share of what the database can commit. */
export const CREATE = {
  name: 'commander POST /api/issues',
  account: 'commander',
  village: VILLAGE,
  people: 32,
  bounds: { perSecond: 170, ofCeiling: 0.7, statements: 8 },
}

/** The most that the server may hold after all pages were opened, in MiB. */
export const MEMORY = 400
