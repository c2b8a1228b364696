import { Refusal } from '@/lib/ground/refusal'
import { LIMITS } from '@/lib/ground/sheets/limits'

/** The file of a form's field, whole. A browser sends an empty one where none was chosen. Refuses none, and one too large. */
export async function uploadedFile(value: FormDataEntryValue | null): Promise<{ name: string; bytes: Buffer }> {
  if (!(value instanceof File) || (value.size === 0 && value.name === '')) throw new Refusal('sheet_missing')
  if (value.size > LIMITS.fileBytes) throw new Refusal('sheet_too_big')
  return { name: plainName(value.name), bytes: Buffer.from(await value.arrayBuffer()) }
}

/** The last part of the name, as far as it can be shown. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  return [...last.toWellFormed().replace(/\p{C}/gu, '')].slice(-80).join('') || '?'
}
