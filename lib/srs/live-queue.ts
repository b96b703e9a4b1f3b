import { dayNumber, startOfDay } from './clock'
import { dueAt } from './due'
import { LayeredMap } from './layered-map'
import { stage } from './memory'
import type { QueueInput, QueueLimits, ReviewQueue } from './queue-shape'
import { SortedList } from './sorted-list'

export type LiveInput = Omit<QueueInput, 'limits'>
type Card = LiveInput['cards'][number]

/** Where a card waits, and when it is due there; a card never met is due in its place among the lessons' cards. */
type Place = Card & { readonly line: 'learning' | 'reviews' | 'unmet'; readonly at: number }

const byDue = (a: Place, b: Place) => a.at - b.at || (a.id === b.id ? 0 : a.id < b.id ? -1 : 1)

/**
 * The cards of one day in the order in which they are due, kept while memories change: a grade moves its own card and
 * looks at few others. All else that a queue depends on is fixed; where that changes, another is made.
 */
export class LiveQueue {
  readonly #input: LiveInput
  readonly #index: ReadonlyMap<string, number>
  readonly #places: Map<string, Place>
  readonly #lines: Readonly<Record<Place['line'], SortedList<Place>>>
  /** Cards with siblings that were graded today, whether or not they may be shown. */
  readonly #gradedToday: Set<string>
  #memories: LiveInput['memories']

  constructor(input: LiveInput) {
    this.#input = input
    this.#memories = input.memories
    this.#index = new Map(input.cards.map(({ id }, index) => [id, index]))
    const places = input.cards.flatMap((card) => this.#placeOf(card) ?? [])
    const line = (name: Place['line']) =>
      new SortedList(
        places.filter((place) => place.line === name),
        byDue,
      )
    this.#lines = { learning: line('learning'), reviews: line('reviews'), unmet: line('unmet') }
    this.#places = new Map(places.map((place) => [place.id, place]))
    this.#gradedToday = new Set(input.cards.filter((card) => this.#isGradedToday(card)).map(({ id }) => id))
  }

  /** The same with other memories: itself, moved on, where they share most with those before. */
  follow(memories: LiveInput['memories']): LiveQueue {
    const changed = memories instanceof LayeredMap ? memories.changedSince(this.#memories) : null
    if (!changed) return memories === this.#memories ? this : new LiveQueue({ ...this.#input, memories })
    this.#memories = memories
    for (const id of changed) this.#move(id)
    return this
  }

  /** What is to be reviewed at a time of the day, in milliseconds since the epoch. */
  queue(at: number, limits: QueueLimits): ReviewQueue {
    const { learning, reviews, unmet } = this.#lines
    const { moment, dayStart } = this.#input
    const tomorrow = startOfDay(dayNumber(moment.localDay) + 1, moment.utcOffset, dayStart)
    const due = (line: SortedList<Place>) => line.countWhile((place) => place.at <= at)
    const before = (line: SortedList<Place>) => line.countWhile((place) => place.at < tomorrow)
    const onStep = learning.first(due(learning))
    const dueReviews = reviews.first(due(reviews))
    const shown = this.#shownToday(onStep)
    const dueOnes = dueReviews.filter((place) => isFirst(place, shown))
    const shownDue = dueOnes.slice(0, Math.max(0, limits.reviewsLeft))
    const shownNew = take(unmet, limits.newLeft, (place) => isFirst(place, shown))
    const heldBack =
      dueReviews.length > shownDue.length || (unmet.size > shownNew.length && limits.newTomorrow) ? [tomorrow] : []
    const next = [learning.at(onStep.length), reviews.at(dueReviews.length)].flatMap((place) => place?.at ?? [])
    const nextDue = Math.min(...next, ...heldBack)
    return {
      ids: [...onStep, ...shownDue, ...shownNew].map(({ id }) => id),
      counts: {
        learning: onStep.length,
        due: shownDue.length,
        new: shownNew.length,
        later: Math.max(0, before(learning) - onStep.length) + Math.max(0, before(reviews) - dueReviews.length),
        buried: dueReviews.length - dueOnes.length,
      },
      nextDue: Number.isFinite(nextDue) ? nextDue : null,
    }
  }

  #move(id: string): void {
    const index = this.#index.get(id)
    const card = index === undefined ? undefined : this.#input.cards[index]
    if (!card) return
    const former = this.#places.get(id)
    if (former) this.#lines[former.line].remove(former)
    const place = this.#placeOf(card)
    if (place) this.#lines[place.line].add(place)
    if (place) this.#places.set(id, place)
    else this.#places.delete(id)
    if (this.#isGradedToday(card)) this.#gradedToday.add(id)
    else this.#gradedToday.delete(id)
  }

  #placeOf(card: Card): Place | null {
    const { moment, dayStart, hidden, chosen } = this.#input
    const { id, note } = card
    if (hidden?.(id) || chosen?.(id) === false) return null
    const memory = this.#memories.get(id)
    if (!memory) return { id, note, line: 'unmet', at: this.#index.get(id) ?? 0 }
    const line = memory.state === stage.review ? 'reviews' : 'learning'
    return { id, note, line, at: dueAt(memory, moment, dayStart) }
  }

  #isGradedToday({ id, note }: Card): boolean {
    return note !== undefined && this.#memories.get(id)?.lastDay === this.#input.moment.localDay
  }

  /** The card of each note that the day belongs to already: graded, or on a step. */
  #shownToday(onStep: readonly Place[]): Map<string, string> {
    const indices = [...this.#gradedToday].map((id) => this.#index.get(id) ?? 0).sort((a, b) => a - b)
    const cards: Card[] = [...indices.flatMap((index) => this.#input.cards[index] ?? []), ...onStep]
    return new Map(cards.flatMap(({ id, note }) => (note === undefined ? [] : [[note, id] as const])))
  }
}

/** Whether no sibling has the day; from then on the day is the card's. */
function isFirst({ id, note }: Card, shown: Map<string, string>): boolean {
  if (note === undefined) return true
  const other = shown.get(note)
  if (other !== undefined && other !== id) return false
  shown.set(note, id)
  return true
}

/** The first so many items of a list for which `wanted` holds; no further item is looked at. */
function take<Item>(list: SortedList<Item>, count: number, wanted: (item: Item) => boolean): Item[] {
  const taken: Item[] = []
  for (let i = 0; taken.length < count; i += 1) {
    const item = list.at(i)
    if (item === undefined) break
    if (wanted(item)) taken.push(item)
  }
  return taken
}
