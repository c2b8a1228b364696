import 'server-only'
import { Refusal } from '@/lib/ground/refusal'
import { LIMITS } from './limits'
import { readWholeXml } from './xml'
import type { Zip } from './zip'

/** The texts that cells point at. Pieces of one text with different fonts are one; readings in small print are left out. */
export async function readSharedStrings(zip: Zip, part: string): Promise<string[]> {
  const strings: string[] = []
  let text = ''
  let inText = false
  let inReading = false
  let characters = 0
  await readWholeXml(zip.chunks(part), {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 't') inText = !inReading
      else if (name === 'rPh') inReading = true
    },
    text(piece) {
      if (!inText) return
      text += piece
      characters += piece.length
      if (characters > LIMITS.sharedCharacters) throw new Refusal('sheet_too_big')
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') inReading = false
      else if (name === 'si') {
        strings.push(text)
        if (strings.length > LIMITS.sharedStrings) throw new Refusal('sheet_too_big')
      }
    },
  })
  return strings
}
