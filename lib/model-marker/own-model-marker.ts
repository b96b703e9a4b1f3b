import type { ModelMarkerAddress } from './chat-request'
import { ModelMarker } from './model-marker'

/** A model on a machine of one's own may take a minute for a long answer. */
const timeoutMillis = 90_000

const holder = globalThis as typeof globalThis & { unrollModelMarker?: ModelMarker }

/** The server's own, one a process: Next bundles this module several times, so it is held globally. */
export function ownModelMarker(address: ModelMarkerAddress): ModelMarker {
  holder.unrollModelMarker ??= new ModelMarker(address, {
    log: (reason) => console.error(`model marker: ${reason}`),
    timeoutMillis,
  })
  return holder.unrollModelMarker
}
