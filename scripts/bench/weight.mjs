import { gzipSync } from 'node:zlib'

const KB = 1024
const PAYLOAD = /<script[^>]*>((?:self|\(self)\.__next_f[\s\S]*?)<\/script>/g
/** Old browsers alone load these. */
const NO_MODULE = /<script[^>]*\bnomodule\b[^>]*>/gi
const SCRIPT = /\/_next\/static\/[^"'\\\s<>]+?\.js/g

/** What a page weighs, in KB: its HTML; the part of it that is serialized components; and, compressed, the scripts that it names. */
export async function weightOf(html, site) {
  const payload = [...html.matchAll(PAYLOAD)].reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0)
  const scripts = new Set(html.replaceAll(NO_MODULE, '').match(SCRIPT))
  const sizes = await Promise.all([...scripts].map((path) => sizeOf(site + path)))
  return {
    kB: Buffer.byteLength(html) / KB,
    payloadKB: payload / KB,
    scriptKB: sizes.reduce((sum, size) => sum + size, 0) / KB,
  }
}

const known = new Map()

function sizeOf(url) {
  if (!known.has(url))
    known.set(
      url,
      fetch(url).then(async (answer) => gzipSync(await answer.arrayBuffer()).length),
    )
  return known.get(url)
}
