/** The part of the browser's storage that choices need. */
export type ChoiceStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Choices of this browser: no part of the learner's log, and sent nowhere. */
export type DeviceChoices = {
  /** Null where nothing was chosen. */
  get(key: string): string | null
  /** Null takes the choice back. */
  set(key: string, value: string | null): void
  /** Answers how to stop listening. */
  subscribe(listener: () => void): () => void
}

/** Choices kept in a storage; where that is blocked (`storage` throws), they hold until the page is left. */
export function deviceChoices(storage: () => ChoiceStorage): DeviceChoices {
  const blocked = new Map<string, string | null>()
  const listeners = new Set<() => void>()
  return {
    get(key) {
      try {
        return blocked.has(key) ? (blocked.get(key) ?? null) : storage().getItem(key)
      } catch {
        return null
      }
    },
    set(key, value) {
      try {
        if (value === null) storage().removeItem(key)
        else storage().setItem(key, value)
        blocked.delete(key)
      } catch {
        blocked.set(key, value)
      }
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
