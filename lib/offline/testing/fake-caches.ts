const base = 'https://unroll.test'

const pathOf = (request: RequestInfo | URL, ignoreSearch: boolean): string => {
  const { pathname, search } = new URL(request instanceof Request ? request.url : String(request), base)
  return ignoreSearch ? pathname : pathname + search
}

/** One cache by path, in the order in which it was filled. `full` makes it refuse what comes. */
class FakeCache {
  readonly answers = new Map<string, Response>()

  constructor(private readonly room: { full: boolean }) {}

  async match(request: RequestInfo | URL, { ignoreSearch = false }: CacheQueryOptions = {}) {
    return this.answers.get(pathOf(request, ignoreSearch))?.clone()
  }

  async put(request: RequestInfo | URL, response: Response) {
    if (this.room.full) throw new DOMException('no room', 'QuotaExceededError')
    this.answers.set(pathOf(request, false), response)
  }

  async delete(request: RequestInfo | URL) {
    return this.answers.delete(pathOf(request, false))
  }

  async keys() {
    return [...this.answers.keys()].map((path) => new Request(base + path))
  }
}

/** The browser's caches, as far as they are used. */
export function fakeCaches() {
  const room = { full: false }
  const caches = new Map<string, FakeCache>()
  const storage = {
    async open(name: string) {
      const cache = caches.get(name) ?? new FakeCache(room)
      caches.set(name, cache)
      return cache
    },
    has: async (name: string) => caches.has(name),
    delete: async (name: string) => caches.delete(name),
    keys: async () => [...caches.keys()],
    async match(request: RequestInfo | URL, options?: CacheQueryOptions) {
      for (const cache of caches.values()) {
        const found = await cache.match(request, options)
        if (found) return found
      }
    },
  }
  return {
    caches: storage as unknown as CacheStorage,
    room,
    /** The paths in a cache, sorted; null where there is none. */
    paths: (name: string) => (caches.has(name) ? [...(caches.get(name)?.answers.keys() ?? [])].sort() : null),
  }
}
