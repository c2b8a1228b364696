/** What every page is compared with, in the same run: the least that the server can answer after asking the database. */
export const FLOOR = '/api/health'

/** What is measured: a page, and who opens it. */
export const PAGES = [
  ['leader', '/'],
  ['leader', '/county'],
  ['leader', '/issues'],
  ['leader', '/issues?light=RED'],
  ['leader', `/issues?q=${encodeURIComponent('饮水')}`],
  ['headquarters', '/county'],
  ['headquarters', '/issues'],
  ['orgdept', '/people'],
  ['orgdept', `/people?q=${encodeURIComponent('周')}`],
  ['orgdept', '/appointments'],
  ['orgdept', '/postings'],
  ['auditor', '/audit'],
  ['township', '/'],
  ['township', '/issues'],
  ['commander', '/'],
  ['commander', '/issues'],
  ['commander', '/households'],
  ['headquarters', '/households'],
  ['headquarters', `/households?q=${encodeURIComponent('王')}`],
  ['transport', '/'],
  ['transport', '/issues'],
]
