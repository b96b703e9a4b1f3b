import type { LearnerEvent } from '../events/event'
import { type Entry, entriesByCard, manual } from './entries'
import { memoryOfKnown } from './known'
import type { Memory } from './memory'
import { nextStep } from './scheduler'
import { defaultSettings, type Settings } from './settings'

/**
 * The memory after one more entry. `due` is what that grade's button promised, whatever today's settings say. A new
 * promise without a grade changes nothing else, and nothing at all of a card that was never graded. What another program
 * knew at a time takes the place of what was known before that.
 */
export function remember(memory: Memory | null, entry: Entry, settings: Settings = defaultSettings): Memory | null {
  const { eventId: lastEvent, due, grade } = entry
  if (entry.known) return memoryOfKnown(entry.known, entry, { due, lastEvent }, settings.weights)
  if (grade === manual) return memory && { ...memory, due, lastEvent }
  return { ...nextStep(memory, entry, grade, settings).memory, due, lastEvent }
}

/** The memory of one card from all its standing entries, sorted by (`at`, `eventId`); null without any grade. */
export function foldCard(entries: readonly Entry[], settings: Settings = defaultSettings): Memory | null {
  return entries.reduce<Memory | null>((memory, entry) => remember(memory, entry, settings), null)
}

/** The memories of all cards that a learner's events are evidence for, by card id. */
export function foldEvents(events: Iterable<LearnerEvent>, settings: Settings = defaultSettings): Map<string, Memory> {
  const memories = new Map<string, Memory>()
  for (const [card, entries] of entriesByCard(events)) {
    const memory = foldCard(entries, settings)
    if (memory) memories.set(card, memory)
  }
  return memories
}
