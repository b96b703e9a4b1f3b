import type { Marker } from '../interview/marker/marker'

const loaded = new Map<string, Promise<Marker>>()

/**
 * The marker of one question by the address of its rules, fetched once: an answer is then marked without a network.
 * Rejects when the rules cannot be had now; asking again tries again.
 */
export function loadMarker(address: string): Promise<Marker> {
  const known = loaded.get(address)
  if (known) return known
  const marker = fetchMarker(address)
  loaded.set(address, marker)
  marker.catch(() => loaded.delete(address))
  return marker
}

async function fetchMarker(address: string): Promise<Marker> {
  const [response, { markerOfFile }] = await Promise.all([fetch(address), import('../interview/marker/marking-file')])
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return markerOfFile(await response.json())
}
