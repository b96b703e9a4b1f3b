/** What the engine's source says of one of its names; scripts/lib/engine-api.mjs writes it. */
export type EngineEntry = {
  readonly name: string
  readonly kind: 'function' | 'class' | 'constant' | 'type'
  readonly signature: string
  readonly doc: string
  readonly members: readonly EngineMember[]
}

/** A field or a method of a class or of a type. */
export type EngineMember = { readonly name: string; readonly signature: string; readonly doc: string }

const loaded = new Map<string, Promise<readonly EngineEntry[]>>()

/** The engine's documentation, loaded once. Rejects where it does not come; the next call tries again. */
export function engineDocs(address: string, load: typeof fetch = fetch): Promise<readonly EngineEntry[]> {
  const before = loaded.get(address)
  if (before) return before
  const entries = load(address).then((response) => {
    if (!response.ok) throw new Error(`${address}: ${response.status}`)
    return response.json() as Promise<readonly EngineEntry[]>
  })
  loaded.set(address, entries)
  entries.catch(() => loaded.delete(address))
  return entries
}
