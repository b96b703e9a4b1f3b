import type { EngineEntry } from '@/lib/client/sandbox/engine-docs'
import type { CellName } from '@/lib/i18n/messages/cell-api'

/** A name that the editor can complete and explain. */
export type Word = { readonly name: string; readonly signature: string; readonly doc: string; readonly kind: string }

/** The words that the editor completes and explains: those that stand for themselves, and those behind a dot. */
export type Words = { readonly top: readonly Word[]; readonly members: readonly Word[] }

/** What stands for itself in a cell: the engine's values, and what cells have beside them. */
export function topWords(engine: readonly EngineEntry[], cells: readonly CellName[]): Word[] {
  return [
    ...cells.map((each): Word => ({ ...each, kind: 'function' })),
    ...engine.filter(({ kind }) => kind !== 'type').map(({ members: _, ...entry }) => entry),
  ]
}

/** What can stand behind a dot: each field and method of the engine's types once, whosever it is. */
export function memberWords(engine: readonly EngineEntry[]): Word[] {
  const words = new Map<string, Word>()
  for (const { name: owner, members } of engine) {
    for (const { name, signature, doc } of members) {
      const before = words.get(name)
      const text = `${owner}: ${doc}`
      if (!before)
        words.set(name, { name, signature, doc: text, kind: signature.includes('(') ? 'method' : 'property' })
      // What many types have would fill the screen.
      else if (before.doc.length < 600) words.set(name, { ...before, doc: `${before.doc}\n\n${text}` })
    }
  }
  return [...words.values()]
}
