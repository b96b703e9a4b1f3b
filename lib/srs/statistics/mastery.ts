import type { Moment } from '../clock'
import { type MemoryState, stage } from '../memory'
import { retrievability } from '../scheduler'
import { defaultWeights, type Weights } from '../weights'

/** Where a card belongs. */
export type CardPlace = { readonly id: string; readonly lesson: string; readonly tags: readonly string[] }

/** How much of one lesson or concept is known. */
export type Mastery = {
  /** Of the lesson or the tag. */
  readonly id: string
  readonly cards: number
  /** Cards with any grade. */
  readonly met: number
  /** Cards that have left the learning steps. */
  readonly learned: number
  /** The mean probability of recall at the moment over all cards, from 0 to 1; one that was never met counts 0. */
  readonly recall: number
}

type Memories = ReadonlyMap<string, MemoryState>

/** Mastery of each lesson that has cards, in the order in which they name them. */
export function masteryByLesson(
  cards: readonly CardPlace[],
  memories: Memories,
  moment: Moment,
  weights: Weights = defaultWeights,
): Mastery[] {
  return masteryBy(({ lesson }) => [lesson], cards, memories, moment, weights)
}

/** Mastery of each concept, which is a tag of cards; a card counts for all of its tags. */
export function masteryByConcept(
  cards: readonly CardPlace[],
  memories: Memories,
  moment: Moment,
  weights: Weights = defaultWeights,
): Mastery[] {
  return masteryBy(({ tags }) => tags, cards, memories, moment, weights)
}

function masteryBy(
  groupsOf: (card: CardPlace) => readonly string[],
  cards: readonly CardPlace[],
  memories: Memories,
  moment: Moment,
  weights: Weights,
): Mastery[] {
  const groups = new Map<string, { cards: number; met: number; learned: number; recall: number }>()
  for (const card of cards) {
    const memory = memories.get(card.id)
    for (const id of groupsOf(card)) {
      const sum = groups.get(id) ?? { cards: 0, met: 0, learned: 0, recall: 0 }
      groups.set(id, {
        cards: sum.cards + 1,
        met: sum.met + (memory ? 1 : 0),
        learned: sum.learned + (memory?.state === stage.review ? 1 : 0),
        recall: sum.recall + (memory ? retrievability(memory, moment, weights) : 0),
      })
    }
  }
  return [...groups].map(([id, sum]) => ({ id, ...sum, recall: sum.recall / sum.cards }))
}
