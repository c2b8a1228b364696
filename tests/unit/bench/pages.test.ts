import { expect, test } from 'vitest'
import { PAGES } from '../../bench/pages.mjs'
import { listPages } from '../../support/http/listed-pages'

/** Opened by links that are good once, or of what the demo county has none of. */
const NOT_MEASURED = ['/activate/[token]', '/found/[token]', '/data/[id]']

test('the bench measures every page', () => {
  const measured = PAGES.map(({ account, name }) =>
    name
      .slice(account.length)
      .trim()
      .replace(/[?,].*/, ''),
  )
  const pages = measured.filter((page) => !page.startsWith('/api/'))
  expect([...new Set(pages), ...NOT_MEASURED].sort()).toEqual(listPages().sort())
})
