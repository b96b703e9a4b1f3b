const largestBlock = 131_072

/** A zstd frame of raw blocks with a window of 128 KiB: what a compressor writes that finds nothing to compress. */
export function rawZstd(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const blocks: number[] = []
  for (let at = 0; at < bytes.length || at === 0; at += largestBlock) {
    const block = bytes.subarray(at, at + largestBlock)
    const header = (block.length << 3) | Number(at + largestBlock >= bytes.length)
    blocks.push(header & 255, (header >> 8) & 255, header >> 16)
    for (const byte of block) blocks.push(byte)
  }
  return Uint8Array.from([...frameHeader, ...blocks])
}

/** A frame of `blocks` blocks that each repeat one zero byte as often as a block can. */
export function runLengthZstd(blocks: number): Uint8Array<ArrayBuffer> {
  const body = Array.from({ length: blocks }, (_, k) => {
    const header = (largestBlock << 3) | (1 << 1) | Number(k === blocks - 1)
    return [header & 255, (header >> 8) & 255, header >> 16, 0]
  })
  return Uint8Array.from([...frameHeader, ...body.flat()])
}

/** Magic number, no flags, and the window's descriptor: 2 to the power 10 + 7. */
const frameHeader = [0x28, 0xb5, 0x2f, 0xfd, 0, 7 << 3]
