import 'server-only'
import type { Readable } from 'node:stream'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { Refusal } from '@/lib/ground/refusal'
import { LIMITS } from './limits'

/** The parts of an .xlsx by name. What a part claims to unpack to is checked here, and held to while it unpacks. */
export class Zip {
  private constructor(
    private readonly file: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** Refuses: what is no zip, a password, and one that would unpack to more than any sheet needs. */
  static async open(bytes: Buffer): Promise<Zip> {
    const file = await fromBufferPromise(bytes, { autoClose: false, strictFileNames: false }).catch(broken)
    if (file.entryCount > LIMITS.entries) throw new Refusal('sheet_too_big')
    const entries = new Map<string, Entry>()
    let whole = 0
    try {
      for await (const entry of file.eachEntry()) {
        whole += entry.uncompressedSize
        if (isTooBig(entry) || whole > LIMITS.wholeBytes) throw new Refusal('sheet_too_big')
        if (entry.isEncrypted()) throw new Refusal('sheet_encrypted')
        // two parts of one name: each reader would take another, so nobody knows what the sheet says
        if (entries.has(nameOf(entry))) throw new Refusal('sheet_broken')
        entries.set(nameOf(entry), entry)
      }
    } catch (error) {
      return broken(error)
    }
    return new Zip(file, entries)
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase())
  }

  /** A part as a stream of bytes; one that unpacks to more than it claims is refused where it does. */
  async *chunks(name: string, bytesAtMost: number = LIMITS.partBytes): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name.toLowerCase())
    if (!entry) throw new Refusal('sheet_broken')
    if (entry.uncompressedSize > bytesAtMost) throw new Refusal('sheet_too_big')
    let stream: Readable | undefined
    try {
      stream = await this.file.openReadStreamPromise(entry)
      for await (const chunk of stream) yield chunk as Buffer
    } catch (error) {
      broken(error)
    } finally {
      stream?.destroy()
    }
  }
}

/** Office takes part names in any case. */
const nameOf = (entry: Entry) => entry.fileName.toLowerCase()

function isTooBig({ compressedSize, uncompressedSize }: Entry): boolean {
  if (uncompressedSize > LIMITS.partBytes) return true
  return uncompressedSize > LIMITS.ratioFrom && uncompressedSize > LIMITS.ratio * compressedSize
}

/** yauzl and zlib say in many words that a file is not what it should be; to a person it is one. */
function broken(error: unknown): never {
  throw error instanceof Refusal ? error : new Refusal('sheet_broken')
}
