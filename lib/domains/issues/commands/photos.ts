import 'server-only'
import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { PHOTO_BYTES_AT_MOST, PHOTO_LONGEST_SIDE, PHOTOS_AT_MOST } from '@/lib/domains/issues/limits'
import type { Instant } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'

/** A photo made safe: decoded, turned upright, re-encoded without any metadata, so without its place. */
export type ReadyPhoto = {
  contentType: 'image/jpeg'
  width: number
  height: number
  sha256: string
  image: Uint8Array<ArrayBuffer>
  thumbnail: Uint8Array<ArrayBuffer>
}

const READABLE = new Set(['image/jpeg', 'image/png', 'image/webp'])
const PIXELS_AT_MOST = 60_000_000
/** What a picture's transparent parts become. */
const ON_WHITE = { background: '#ffffff' }

/** Reads what a form or the outbox sent. Refuses: more than six, more than 10 MB each, anything that is not really a photo. */
export async function readyPhotos(files: readonly FormDataEntryValue[]): Promise<ReadyPhoto[]> {
  const sent = files.filter((file) => typeof file !== 'string' && file.size > 0)
  if (files.some((file) => typeof file === 'string' && file !== '')) throw new Refusal('photo_unreadable')
  if (sent.length > PHOTOS_AT_MOST) throw new Refusal('too_many_photos', { max: PHOTOS_AT_MOST })
  const ready: ReadyPhoto[] = []
  for (const file of sent as File[]) ready.push(await readyPhoto(file))
  return ready
}

async function readyPhoto(file: File): Promise<ReadyPhoto> {
  if (file.size > PHOTO_BYTES_AT_MOST) throw new Refusal('photo_too_large', { max: 10 })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (!type || !READABLE.has(type.mime)) throw new Refusal('photo_unreadable')
  try {
    const upright = sharp(bytes, { limitInputPixels: PIXELS_AT_MOST, failOn: 'error' }).rotate()
    const { data, info } = await upright
      .clone()
      .resize(PHOTO_LONGEST_SIDE, PHOTO_LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
      .flatten(ON_WHITE)
      .jpeg({ quality: 82 })
      .toBuffer({ resolveWithObject: true })
    const thumbnail = await upright
      .clone()
      .resize(480, 336, { fit: 'cover' })
      .flatten(ON_WHITE)
      .jpeg({ quality: 72 })
      .toBuffer()
    return {
      contentType: 'image/jpeg',
      width: info.width,
      height: info.height,
      sha256: createHash('sha256').update(data).digest('hex'),
      image: new Uint8Array(data),
      thumbnail: new Uint8Array(thumbnail),
    }
  } catch {
    throw new Refusal('photo_unreadable')
  }
}

/** Keeps photos with an issue, and says how many are new: the same picture twice is one. */
export async function savePhotos(
  tx: Tx,
  issueId: string,
  photos: readonly ReadyPhoto[],
  cadreId: string,
  at: Instant,
): Promise<number> {
  if (photos.length === 0) return 0
  const saved = await tx.attachment.createMany({
    data: photos.map((photo) => ({
      ...photo,
      bytes: photo.image.length,
      issueId,
      uploadedById: cadreId,
      uploadedAt: at,
    })),
    skipDuplicates: true,
  })
  return saved.count
}
