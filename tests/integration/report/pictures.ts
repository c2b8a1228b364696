import sharp from 'sharp'

/** What a phone's camera makes: a JPEG that says where it was taken, with which phone, and which way up. */
export async function photoWithPlace({ width = 320, height = 200, red = 120 } = {}): Promise<Uint8Array<ArrayBuffer>> {
  const taken = await sharp({ create: { width, height, channels: 3, background: { r: red, g: 140, b: 90 } } })
    .jpeg()
    .withExif({
      IFD0: { Make: 'HUAWEI', Model: 'NOH-AN00', ImageDescription: '余大安家门口' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '32/1 23/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '109/1 21/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer()
  return new Uint8Array(taken)
}

export function asFile(bytes: BlobPart, name = 'photo.jpg', type = 'image/jpeg'): File {
  return new File([bytes], name, { type })
}

/** Files that are not what they say. */
export async function disguisedFiles(): Promise<Record<string, File>> {
  const photo = await photoWithPlace()
  const gif = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .gif()
    .toBuffer()
  // the smallest GIF that claims 65,535 × 65,535 pixels
  const gifBomb = new Uint8Array(gif)
  new DataView(gifBomb.buffer).setUint16(6, 65_535, true)
  new DataView(gifBomb.buffer).setUint16(8, 65_535, true)
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><image href="file:///etc/passwd"/></svg>'
  const pngBomb = await sharp({ create: { width: 7800, height: 7800, channels: 3, background: 'red' } })
    .png({ compressionLevel: 1 })
    .toBuffer()
  return {
    'a page named .jpg': asFile('<!doctype html><script>alert(1)</script>'),
    'a drawing': asFile(svg, 'a.svg', 'image/svg+xml'),
    'a drawing named .jpg': asFile(svg),
    'a GIF that claims 4 gigapixels': asFile(gifBomb, 'a.gif', 'image/gif'),
    'an ordinary GIF': asFile(new Uint8Array(gif), 'a.gif', 'image/gif'),
    'a small file of 61 megapixels': asFile(new Uint8Array(pngBomb), 'a.png', 'image/png'),
    'half a photo': asFile(photo.slice(0, Math.floor(photo.length / 2))),
    'the head of a photo before a page': asFile(
      new Blob([photo.slice(0, 20), '<!doctype html><script>alert(1)</script>']) as unknown as BlobPart,
    ),
    'a zip': asFile(new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0])),
    'a single byte': asFile('x'),
  }
}
