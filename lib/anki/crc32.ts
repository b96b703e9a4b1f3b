const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** The CRC-32 that zip writes beside each entry, as an unsigned integer. */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (let k = 0; k < bytes.length; k += 1)
    value = (value >>> 8) ^ (table[(value ^ (bytes[k] as number)) & 0xff] as number)
  return ~value >>> 0
}
