import { describe, expect, test } from 'vitest'
import { documentNumber } from '@/lib/ground/documents/number'
import { DocumentReference, OptionalReference } from '@/lib/ground/documents/reference'

describe('the document that sets something', () => {
  test.each([
    ['平办发〔2026〕9号', '平办发〔2026〕9号'],
    ['平办发[2026]第09号', '平办发〔2026〕9号'],
    ['平组发（2026）12 号', '平组发〔2026〕12号'],
    ['平政发【2026】021号', '平政发〔2026〕21号'],
    ['县委常委会会议纪要（第12次）', '县委常委会会议纪要（第12次）'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(DocumentReference.parse(typed)).toBe(kept)
  })

  test('a number that we give is one that we keep', () => {
    const number = documentNumber('平组任', 2026, 7)
    expect(number).toBe('平组任〔2026〕7号')
    expect(DocumentReference.parse(number)).toBe(number)
  })

  test('is said, unless it may be left out, and no longer than a line', () => {
    expect(DocumentReference.safeParse(' ').success).toBe(false)
    expect(OptionalReference.parse(' ')).toBe('')
    expect(DocumentReference.safeParse('文'.repeat(81)).success).toBe(false)
  })
})
