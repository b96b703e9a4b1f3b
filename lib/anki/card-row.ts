import type { SqlValue } from 'sql.js'
import type { CardType, FsrsMemory, Scheduling } from './collection'

const typeNumber: Readonly<Record<CardType, number>> = { new: 0, learning: 1, review: 2, relearning: 3 }

const queue = { suspended: -1, new: 0, steps: 1, review: 2, stepsOfDays: 3 } as const

/** One step left, today and in all: thousands count those of today. */
const oneStepLeft = 1001

export type CardPlace = {
  readonly id: number
  readonly note: number
  readonly deck: number
  readonly ord: number
  /** Seconds since the epoch. */
  readonly modified: number
  /** The number of the day that begins at a moment, counted from the collection's creation. */
  readonly dayOf: (at: number) => number
}

/** A row of `cards`. */
export function cardRow(card: Scheduling, { id, note, deck, ord, modified, dayOf }: CardPlace): SqlValue[] {
  const steps = card.type === 'learning' || card.type === 'relearning'
  return [
    id,
    note,
    deck,
    ord,
    modified,
    -1,
    typeNumber[card.type],
    queueOf(card),
    dueNumber(card, dayOf),
    card.interval,
    card.ease,
    card.reps,
    card.lapses,
    steps ? oneStepLeft : 0,
    0,
    0,
    card.flag,
    card.memory ? memoryJson(card.memory) : '{}',
  ]
}

/** A card that was never answered, at its place in the order. */
export function newCard(position: number): Scheduling {
  return {
    type: 'new',
    due: { kind: 'new', position },
    interval: 0,
    ease: 0,
    reps: 0,
    lapses: 0,
    suspended: false,
    flag: 0,
    memory: null,
  }
}

function queueOf({ type, due, suspended }: Scheduling): number {
  if (suspended) return queue.suspended
  if (type === 'new') return queue.new
  if (type === 'review') return queue.review
  return due.kind === 'day' ? queue.stepsOfDays : queue.steps
}

/** A position, a day's number or a time in seconds, whichever the card's type has. */
function dueNumber({ due }: Scheduling, dayOf: CardPlace['dayOf']): number {
  if (due.kind === 'new') return due.position
  return due.kind === 'day' ? dayOf(due.at) : due.seconds
}

function memoryJson({ stability, difficulty, desiredRetention }: FsrsMemory): string {
  return JSON.stringify({ s: stability, d: difficulty, dr: desiredRetention ?? undefined })
}
