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
  ['township', '/'],
  ['township', '/issues'],
  ['commander', '/'],
  ['commander', '/issues'],
  ['transport', '/'],
  ['transport', '/issues'],
]
