import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LIGHTS } from '@/components/ui/mark'
import { ICONS } from '@/components/ui/sprite'

test('the sprite holds each icon and each mark of a light, and nothing else', () => {
  const drawn = [...readFileSync('public/icons.svg', 'utf8').matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id)
  expect(drawn).toEqual([...ICONS, ...LIGHTS, 'NONE'])
})
