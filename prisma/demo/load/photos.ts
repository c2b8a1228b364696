import type { Client } from 'pg'
import sharp from 'sharp'
import { readyPhotos } from '@/lib/domains/issues/commands/photos'
import type { Random } from '../random'
import { uuidAt } from '../uuid'
import { TableWriter } from './table-writer'

const ISSUES_WITH_PHOTOS = 60
const PICTURES = 8

/** Gives the latest issues photos of a made-up valley; a handful of pictures serves them all. */
export async function writePhotos(client: Client, random: Random): Promise<void> {
  const files: File[] = []
  for (let i = 0; i < PICTURES; i++) files.push(await drawn(valley(random)))
  const pictures = [...(await readyPhotos(files.slice(0, 4))), ...(await readyPhotos(files.slice(4)))]
  const { rows } = await client.query<{ id: string; reporter_id: string; reported_at: Date }>(
    `SELECT id, reporter_id, reported_at FROM issues WHERE light IS NOT NULL AND category IN ('ROAD', 'WATER', 'HOUSING', 'WASTE', 'SAFETY')
     ORDER BY reported_at DESC, id LIMIT ${ISSUES_WITH_PHOTOS}`,
  )
  const attachments = new TableWriter(client, 'attachments')
  for (const issue of rows)
    for (const photo of random.sample(pictures, random.int(1, 2))) {
      const by = { issueId: issue.id, uploadedById: issue.reporter_id, uploadedAt: issue.reported_at }
      await attachments.write({ id: uuidAt(issue.reported_at, random), ...by, ...photo, bytes: photo.image.length })
    }
  await attachments.end()
}

/** A drawing as a camera's file, so that it goes the way of every photo. */
async function drawn(svg: string): Promise<File> {
  const png = await sharp(Buffer.from(svg)).png().toBuffer()
  return new File([new Uint8Array(png)], 'valley.png', { type: 'image/png' })
}

/** Hills, a road and what blocks it, in the colours of an overcast day. */
function valley(random: Random): string {
  const y = () => random.int(18, 60)
  const sky = random.pick(['#c9d2d3', '#d5d6ce', '#cfd6d2', '#c4ccd4'])
  const near = random.pick(['#71856f', '#6c7f66', '#7b8a6d'])
  const x = random.int(60, 90)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="896" viewBox="0 0 160 112">
    <rect width="160" height="112" fill="${sky}"/>
    <path d="M0 ${y()} 34 ${y() / 2} 62 ${y()} 96 ${y() / 2} 160 ${y()}V112H0z" fill="#8fa093"/>
    <path d="M0 66 48 ${44 + random.int(0, 12)} 104 62 160 ${42 + random.int(0, 10)}V112H0z" fill="${near}"/>
    <path d="M${x - 4} 112 ${x + 12} 58 ${x + 28} 58 ${x + 68} 112z" fill="#b9ad97"/>
    <path d="M${x + 4} ${82 + random.int(0, 6)}c10-9 38-9 50 0l6 12c-18 8-44 8-62 0z" fill="#3c4039"/>
    <path d="M${x + 12} 92c8-5 26-5 34 0l3 5c-12 5-28 5-40 0z" fill="#1d201c"/></svg>`
}
