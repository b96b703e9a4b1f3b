import type { LearnerEvent } from '../events/event'
import { type Entry, entriesByCard } from './entries'
import type { Memory } from './memory'
import { outcome } from './scheduler'
import { defaultWeights, type Weights } from './weights'

/** The memory after one more grade. `due` is what that grade's button promised, whatever today's weights say. */
export function remember(memory: Memory | null, entry: Entry, weights: Weights = defaultWeights): Memory {
  const { memory: next } = outcome(memory, entry, entry.grade, weights)
  return { ...next, due: entry.due, lastEvent: entry.eventId }
}

/** The memory of one card from all its standing grades, sorted by (`at`, `eventId`); null without any. */
export function foldCard(entries: readonly Entry[], weights: Weights = defaultWeights): Memory | null {
  return entries.reduce<Memory | null>((memory, entry) => remember(memory, entry, weights), null)
}

/** The memories of all cards that a learner's events are evidence for, by card id. */
export function foldEvents(events: Iterable<LearnerEvent>, weights: Weights = defaultWeights): Map<string, Memory> {
  const memories = new Map<string, Memory>()
  for (const [card, entries] of entriesByCard(events)) {
    const memory = foldCard(entries, weights)
    if (memory) memories.set(card, memory)
  }
  return memories
}

/** How many cards were met for the first time on this day, which counts against the day's new cards. */
export function introducedOn(events: Iterable<LearnerEvent>, localDay: string): number {
  let count = 0
  for (const [first] of entriesByCard(events).values()) if (first?.localDay === localDay) count += 1
  return count
}
