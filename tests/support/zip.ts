import { buffer } from 'node:stream/consumers'
import yauzl from 'yauzl'

/** The parts of a zipped document as text, by name. */
export function partsOf(zipped: Buffer): Promise<Record<string, string>> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(zipped, { lazyEntries: true }, (failed, zip) => {
      if (failed) return reject(failed)
      const parts: Record<string, string> = {}
      zip.on('error', reject)
      zip.on('end', () => resolve(parts))
      zip.on('entry', (entry: yauzl.Entry) =>
        zip.openReadStream(entry, async (unreadable, stream) => {
          if (unreadable) return reject(unreadable)
          parts[entry.fileName] = (await buffer(stream)).toString('utf8')
          zip.readEntry()
        }),
      )
      zip.readEntry()
    })
  })
}
