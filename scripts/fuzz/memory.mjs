/** The resident memory of the server in bytes, by its own metrics; undefined where it does not tell. */
export async function memoryOf(address, token) {
  const response = await fetch(`${address}/api/metrics`, { headers: { authorization: `Bearer ${token}` } })
  const line = /^process_resident_memory_bytes (\S+)/m.exec(await response.text())
  return response.ok && line ? Number(line[1]) : undefined
}

/** @param {number | undefined} bytes */
export const mebibytes = (bytes) => (bytes === undefined ? 'unknown' : `${Math.round(bytes / 2 ** 20)} MiB`)
