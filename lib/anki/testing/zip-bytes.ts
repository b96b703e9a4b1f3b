/** One entry as raw bytes, for archives that no library would write. */
export type RawEntry = {
  readonly name: string
  readonly content: Uint8Array
  readonly method?: number
  readonly flags?: number
  readonly size?: number
  readonly crc?: number
  /** Where the directory says that the entry lies; by default where it does. */
  readonly offset?: number
}

/** An archive of these entries, with every lie that they tell. */
export function zipBytes(entries: readonly RawEntry[]): Uint8Array<ArrayBuffer> {
  const locals: number[] = []
  const directory: number[] = []
  for (const { name, content, method = 0, flags = 0, size = content.length, crc = 0, offset } of entries) {
    const fields = [
      ...u16(20),
      ...u16(flags),
      ...u16(method),
      ...u32(0),
      ...u32(crc),
      ...u32(content.length),
      ...u32(size),
    ]
    const nameBytes = [...new TextEncoder().encode(name)]
    const at = offset ?? locals.length
    locals.push(...u32(0x04034b50), ...fields, ...u16(nameBytes.length), ...u16(0), ...nameBytes, ...content)
    directory.push(...u32(0x02014b50), ...u16(20), ...fields, ...u16(nameBytes.length), ...u16(0), ...u16(0), ...u16(0))
    directory.push(...u16(0), ...u32(0), ...u32(at), ...nameBytes)
  }
  const end = [...u32(0x06054b50), ...u32(0), ...u16(entries.length), ...u16(entries.length), ...u32(directory.length)]
  return Uint8Array.from([...locals, ...directory, ...end, ...u32(locals.length), ...u16(0)])
}

function u16(value: number): number[] {
  return [value & 255, (value >> 8) & 255]
}

function u32(value: number): number[] {
  return [...u16(value & 0xffff), ...u16(value >>> 16)]
}
