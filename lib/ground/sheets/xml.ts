import 'server-only'
import { SaxesParser } from 'saxes'
import { Refusal } from '@/lib/ground/refusal'

type Attributes = Record<string, string>
export type XmlReader = {
  open(name: string, attributes: Attributes): void
  close?(name: string): void
  text?(text: string): void
}

/**
 * Reads XML as it streams by, and pauses after each chunk, so that what was found can be handed on. Names lose their prefix
 * (x:row is row). Refuses: a DOCTYPE, with which every trick with entities begins, an entity that XML does not know, what is
 * no UTF-8, and what is no XML.
 */
export async function* readXml(chunks: AsyncIterable<Buffer>, reader: XmlReader): AsyncGenerator<void> {
  const parser = new SaxesParser({ position: false })
  parser.on('doctype', () => {
    throw new Refusal('sheet_unsafe')
  })
  parser.on('error', (error) => {
    throw new Refusal(/undefined entity/.test(error.message) ? 'sheet_unsafe' : 'sheet_broken')
  })
  parser.on('opentag', ({ name, attributes }) => reader.open(local(name), attributes as Attributes))
  if (reader.close) parser.on('closetag', ({ name }) => reader.close?.(local(name)))
  if (reader.text) {
    parser.on('text', (text) => reader.text?.(text))
    parser.on('cdata', (text) => reader.text?.(text))
  }
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const chunk of chunks) {
    parser.write(decoded(decoder, chunk))
    yield
  }
  parser.write(decoded(decoder))
  parser.close()
  yield
}

/** Reads a small part to its end. */
export async function readWholeXml(chunks: AsyncIterable<Buffer>, reader: XmlReader): Promise<void> {
  for await (const _ of readXml(chunks, reader));
}

function decoded(decoder: TextDecoder, chunk?: Buffer): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined })
  } catch {
    throw new Refusal('sheet_broken')
  }
}

function local(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
