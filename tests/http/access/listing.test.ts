import { describe, expect, test } from 'vitest'
import { DEEDS } from '@/lib/ground/access/deeds'
import { builtActions, inlineActions, listActions } from '../../support/http/listed-actions'
import { listRoutes } from '../../support/http/listed-routes'
import { hasRow } from './rules-table'

/** What anyone may ask without having signed in; a new one is decided here. */
const OPEN_ACTIONS = ['activateAction', 'foundAction', 'signInAction', 'signOutAction']
const OPEN_ROUTES = ['GET /api/auth/[...nextauth]', 'GET /api/health', 'POST /api/auth/[...nextauth]']

describe('server actions', () => {
  const actions = listActions()

  test.each(actions)('$file $name stands behind a deed of the table', ({ name, deed }) => {
    if (OPEN_ACTIONS.includes(name)) return expect(deed).toBeNull()
    expect(deed, 'export const … = formAction(…)').toBeTypeOf('string')
    expect(Object.keys(DEEDS)).toContain(deed)
    expect(hasRow(deed as string), `${deed} has a row in the transcription of RULES.md`).toBe(true)
  })

  test('stand in files of their own, where they can be listed', () => {
    expect(inlineActions()).toEqual([])
  })

  test('are those that the build knows, each used by a page', () => {
    const named = ({ file, name }: { file: string; name: string }) => `${file} ${name}`
    expect(builtActions().map(named).sort()).toEqual(actions.map(named).sort())
  })
})

describe('route handlers', () => {
  test.each(listRoutes())('$method $address stands behind a deed of the table', ({ method, address, deed }) => {
    if (OPEN_ROUTES.includes(`${method} ${address}`)) return expect(deed).toBeNull()
    expect(deed, 'export const … = routeHandler(…)').toBeTypeOf('string')
    expect(Object.keys(DEEDS)).toContain(deed)
    expect(hasRow(deed as string), `${deed} has a row in the transcription of RULES.md`).toBe(true)
  })
})
