import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Store } from './stored'

const folder = path.join(/* turbopackIgnore: true */ process.cwd(), '.next', 'stored')
const bodies = new Map<string, Uint8Array<ArrayBuffer>>()
let store: Store | undefined

/** What the build has compressed, read once; throws with one sentence when our scripts did not finish the build. */
export function builtStore(): Store {
  if (store) return store
  try {
    store = JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8')) as Store
  } catch (cause) {
    throw new Error('The build is not finished: run npm start, or npm run build before next start.', { cause })
  }
  return store
}

/** A stored file's bytes, kept in memory: all of them together are a few megabytes. */
export function storedBody(name: string): Uint8Array<ArrayBuffer> {
  let body = bodies.get(name)
  if (!body) {
    body = new Uint8Array(readFileSync(path.join(folder, name)))
    bodies.set(name, body)
  }
  return body
}
