import { stableId } from './stable-id'

/** Anki has a deck of this id in every collection. */
const defaultDeck = 1

/** The ids of decks by name, those above them included: `A::B` wants `A`. */
export function deckIds(names: Iterable<string>): Map<string, number> {
  const ids = new Map<string, number>()
  for (const name of names) {
    const parts = name.split('::')
    for (let depth = 1; depth <= parts.length; depth += 1) {
      const above = parts.slice(0, depth).join('::')
      ids.set(above, stableId(`deck ${above}`))
    }
  }
  return ids
}

/** `col.decks`; `modified` in seconds. */
export function decksJson(ids: ReadonlyMap<string, number>, modified: number): string {
  const all = [['Default', defaultDeck] as const, ...ids]
  return JSON.stringify(
    Object.fromEntries(
      all.map(([name, id]) => [
        id,
        {
          id,
          name,
          mod: modified,
          usn: -1,
          desc: '',
          dyn: 0,
          conf: 1,
          collapsed: false,
          browserCollapsed: false,
          extendNew: 0,
          extendRev: 0,
          newToday: [0, 0],
          revToday: [0, 0],
          lrnToday: [0, 0],
          timeToday: [0, 0],
        },
      ]),
    ),
  )
}

/** `col.dconf`: Anki's own defaults, which an import leaves alone in favour of the collection's. */
export const deckOptions = JSON.stringify({
  1: {
    id: 1,
    name: 'Default',
    mod: 0,
    usn: 0,
    dyn: false,
    autoplay: true,
    replayq: true,
    maxTaken: 60,
    timer: 0,
    new: { bury: false, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 0], order: 1, perDay: 20, separate: true },
    rev: { bury: false, ease4: 1.3, fuzz: 0.05, hardFactor: 1.2, ivlFct: 1, maxIvl: 36_500, minSpace: 1, perDay: 200 },
    lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
  },
})
