/** Tells the views of this tab and of the others that the database has changed. */
export type Notices = {
  /** Answers how to stop. */
  subscribe(listener: () => void): () => void
  changed(): void
  close(): void
}

/** Other tabs are told where BroadcastChannel exists; elsewhere they look again when they are seen. */
export function createNotices(
  name: string,
  Channel: typeof BroadcastChannel | null = globalThis.BroadcastChannel ?? null,
): Notices {
  const listeners = new Set<() => void>()
  const channel = Channel ? new Channel(name) : null
  const tell = () => {
    for (const listener of listeners) listener()
  }
  channel?.addEventListener('message', tell)
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    changed() {
      tell()
      channel?.postMessage('changed')
    },
    close() {
      listeners.clear()
      channel?.close()
    },
  }
}
