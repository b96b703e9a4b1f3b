/**
 * How many pixels a picture of an ending unfolds to, by its header; null where the header is broken or not there. A
 * drawing has none of its own.
 */
export function pixelsOf(bytes: Uint8Array, ending: string): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const size = sizes[ending]?.(view) ?? null
    return size && size[0] > 0 && size[1] > 0 ? size[0] * size[1] : null
  } catch {
    // A header that ends too early.
    return null
  }
}

type Size = readonly [width: number, height: number]

const sizes: Readonly<Record<string, (view: DataView) => Size | null>> = {
  png: (view) => (view.getUint32(12) === 0x49484452 ? [view.getUint32(16), view.getUint32(20)] : null),
  gif: (view) => [view.getUint16(6, true), view.getUint16(8, true)],
  jpg: jpegSize,
  webp: webpSize,
}

/** The frame header is behind some segments, of which each says how long it is. (ITU-T T.81, B.1.) */
function jpegSize(view: DataView): Size | null {
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return [view.getUint16(at + 7), view.getUint16(at + 5)]
    // The picture begins, or ends, without having said its size.
    if (marker === 0xda || marker === 0xd9) return null
    const alone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)
    at += alone ? 2 : 2 + Math.max(2, view.getUint16(at + 2))
  }
}

/** Three forms: lossy, lossless, and extended, which says the size of the canvas. (RFC 9649.) */
function webpSize(view: DataView): Size | null {
  switch (view.getUint32(12)) {
    case 0x56503820:
      return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff]
    case 0x5650384c: {
      const bits = view.getUint32(21, true)
      return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1]
    }
    case 0x56503858: {
      const third = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536 + 1
      return [third(24), third(27)]
    }
    default:
      return null
  }
}
