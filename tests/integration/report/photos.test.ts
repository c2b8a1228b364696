import sharp from 'sharp'
import { expect } from 'vitest'
import { addPhotos } from '@/lib/domains/issues/commands/add-photos'
import { moveIssue } from '@/lib/domains/issues/commands/move'
import { readyPhotos } from '@/lib/domains/issues/commands/photos'
import { PHOTO_BYTES_AT_MOST } from '@/lib/domains/issues/limits'
import { getPicture } from '@/lib/domains/issues/queries/attachment'
import { db } from '@/lib/ground/database/db'
import { databaseTest as test } from '../../support/database'
import { aCommander, aCounty, aHolder, aMember, aReport, eventsOf, issueRow, NOON } from '../../support/given'
import { asFile, disguisedFiles, photoWithPlace } from './pictures'

const GPS = /GPS|HUAWEI|余大安/

test('a photo is kept upright and small, without its place, its phone or its words', async () => {
  const taken = await photoWithPlace({ width: 3000, height: 1800 })
  const before = await sharp(taken).metadata()
  expect(before.exif, 'the test sends what a camera makes').toBeDefined()
  expect(before.orientation).toBe(6)

  const [photo] = await readyPhotos([asFile(taken)])
  if (!photo) throw new Error('no photo')
  for (const bytes of [photo.image, photo.thumbnail]) {
    const kept = await sharp(bytes).metadata()
    expect(kept).toMatchObject({ format: 'jpeg' })
    for (const part of ['exif', 'xmp', 'iptc', 'icc', 'orientation', 'comments'] as const)
      expect(kept[part], part).toBeUndefined()
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(GPS)
    expect(Buffer.from(bytes).includes(Buffer.from('余大安'))).toBe(false)
  }
  expect([photo.width, photo.height], 'turned upright, at most 2000').toEqual([1200, 2000])
  const { width, height } = await sharp(photo.thumbnail).metadata()
  expect([width, height]).toEqual([480, 336])
})

test('PNG and WebP become JPEG; what is transparent becomes white', async () => {
  const clear = { create: { width: 40, height: 40, channels: 4 as const, background: { r: 0, g: 0, b: 0, alpha: 0 } } }
  const files = [await sharp(clear).png().toBuffer(), await sharp(clear).webp().toBuffer()]
  for (const bytes of files) {
    const [photo] = await readyPhotos([asFile(new Uint8Array(bytes))])
    const { data } = await sharp(photo?.image).raw().toBuffer({ resolveWithObject: true })
    expect(Math.min(...data.subarray(0, 3))).toBeGreaterThan(250)
  }
})

test('files that are not what they say are refused', async () => {
  for (const [name, file] of Object.entries(await disguisedFiles()))
    await expect(readyPhotos([file]), name).rejects.toMatchObject({ code: 'photo_unreadable' })
  await expect(readyPhotos(['not a file'])).rejects.toMatchObject({ code: 'photo_unreadable' })
})

test('more than 10 MB, or more than six, are refused before they are read', async () => {
  const large = asFile(new Uint8Array(11 * 1024 * 1024))
  await expect(readyPhotos([large])).rejects.toMatchObject({ code: 'photo_too_large' })
  expect(large.size).toBeGreaterThan(PHOTO_BYTES_AT_MOST)
  const photo = await photoWithPlace()
  const seven = Array.from({ length: 7 }, () => asFile(photo))
  await expect(readyPhotos(seven)).rejects.toMatchObject({ code: 'too_many_photos' })
  expect(await readyPhotos([asFile(''), asFile(photo)]), 'an empty file field says nothing').toHaveLength(1)
})

test('photos join an issue that is open, with an event, and once', async () => {
  const world = await aCounty()
  const commander = await aCommander(world, world.jinshahe)
  const member = await aMember(world, world.jinshahe)
  const { id, number } = await aReport(commander, world.jinshahe)
  const photos = await readyPhotos([asFile(await photoWithPlace()), asFile(await photoWithPlace({ red: 10 }))])
  expect(await addPhotos(member, { issueId: id }, photos, NOON)).toEqual({ number, added: 2 })
  const again = await addPhotos(member, { issueId: id }, photos, NOON)
  expect(again, 'the same again is no news').toEqual({ number, added: 0 })
  expect(await db().attachment.count({ where: { issueId: id } })).toBe(2)
  const added = (await eventsOf(id)).filter(({ type }) => type === 'photosAdded')
  expect(added.map(({ data, cadreId }) => ({ data, cadreId }))).toEqual([
    { data: { count: 2 }, cadreId: member.cadreId },
  ])
  expect(await issueRow(id)).toMatchObject({ version: 2 })
})

test('photos do not join an issue that ended, that is elsewhere, or that one may only look at', async () => {
  const world = await aCounty()
  const commander = await aCommander(world, world.jinshahe)
  const stranger = await aCommander(world, world.shahe, { name: '别村' })
  const auditor = await aHolder(world, 'AUDITOR')
  const { id } = await aReport(commander, world.jinshahe)
  const photos = await readyPhotos([asFile(await photoWithPlace())])
  for (const actor of [stranger, auditor])
    await expect(addPhotos(actor, { issueId: id }, photos, NOON)).rejects.toMatchObject({ code: 'not_found' })
  await expect(addPhotos(commander, { issueId: id }, [], NOON)).rejects.toMatchObject({ code: 'invalid' })
  const withdrawal = { kind: 'MISTAKE', reason: '记错了村', toldWhom: '余某', duplicateOf: '' } as const
  await moveIssue(commander, 'withdraw', { issueId: id, version: 1, ...withdrawal }, NOON)
  await expect(addPhotos(commander, { issueId: id }, photos, NOON)).rejects.toMatchObject({ code: 'wrong_stage' })
  expect(await db().attachment.count()).toBe(0)
})

test('a photo is seen by who sees its issue whole, and by nobody else', async () => {
  const world = await aCounty()
  const commander = await aCommander(world, world.jinshahe)
  const { id } = await aReport(commander, world.jinshahe)
  await addPhotos(commander, { issueId: id }, await readyPhotos([asFile(await photoWithPlace())]), NOON)
  const { id: photoId } = await db().attachment.findFirstOrThrow()
  const whole = await getPicture(commander, photoId, 'whole')
  const thumbnail = await getPicture(commander, photoId, 'thumbnail')
  expect([whole.contentType, thumbnail.contentType]).toEqual(['image/jpeg', 'image/jpeg'])
  expect((await sharp(thumbnail.bytes).metadata()).width).toBe(480)
  const outside = [
    await aCommander(world, world.shahe, { name: '别村' }),
    await aHolder(world, 'UNIT_OFFICER', { unitId: world.units.telecom.id }),
    await aHolder(world, 'ORGDEPT'), // note 1: kind, stage and light alone
    await aHolder(world, 'ADMINISTRATOR'),
  ]
  for (const actor of outside)
    await expect(getPicture(actor, photoId, 'whole')).rejects.toMatchObject({ code: 'not_found' })
})
