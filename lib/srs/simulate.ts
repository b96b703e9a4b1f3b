import { computeDecayFactor, type FSRS, fsrs, type Grade } from 'ts-fsrs'
import { fraction } from './fraction'
import type { GradeShares } from './grade-shares'
import type { Settings } from './settings'
import type { SimulatedDeck } from './simulated-deck'

/** The settings on which the amount of work depends. */
export type SimulatedSettings = Pick<
  Settings,
  | 'weights'
  | 'desiredRetention'
  | 'maximumInterval'
  | 'learningSteps'
  | 'relearningSteps'
  | 'newPerDay'
  | 'reviewsPerDay'
>

export type SimulationOptions = {
  readonly settings: SimulatedSettings
  readonly shares: GradeShares
  /** How many days, the first of them the moment's. */
  readonly days: number
  /** The same seed gives the same days. */
  readonly seed: number
  /** New cards of each day, of the whole deck; without it, as many as the settings allow. */
  readonly freshByDay?: readonly number[] | undefined
  /** The eve of an interview, in days from the first: before it, nothing is promised a later day. */
  readonly eve?: number | undefined
}

/** What a day came to, for the whole deck. */
export type SimulatedDay = {
  /** Reviews of cards that had become due. */
  readonly reviews: number
  /** Cards met for the first time. */
  readonly fresh: number
  /** How often cards came back on the same day, on a learning or relearning step. */
  readonly repeats: number
  /** How many cards would be recalled at the end of the day: the sum of the probabilities of all that were met. */
  readonly remembered: number
}

type Card = { id: number; stability: number; difficulty: number; last: number; due: number; grades: number }

/**
 * Plays a deck's days, one after another (Monte Carlo). A card that is due is recalled with the probability that FSRS-6
 * says; how it is graded then, and how a new card is, is drawn by the shares. What comes back on the same day is
 * recalled. Days are FSRS's own, without fuzz; what a day's limit leaves is due the next day, the longest overdue first.
 * Draws belong to a card and how often it was graded, so that two retentions differ by no more luck than they must.
 */
export function* simulate(
  deck: SimulatedDeck,
  { settings, shares, days, seed, freshByDay, eve = days }: SimulationOptions,
): Generator<SimulatedDay, void> {
  const scheduler = fsrs({
    w: settings.weights,
    request_retention: settings.desiredRetention,
    maximum_interval: settings.maximumInterval,
    enable_fuzz: false,
  })
  const recall = recallOf(scheduler)
  const cards: Card[] = deck.met.map((card, id) => ({ ...card, id, grades: 0 }))
  for (let day = 0; day < days; day += 1) {
    const draw = (card: Card) => fraction(`${seed} ${card.id} ${card.grades}`)
    let repeats = 0
    const graded = (card: Card, grade: Grade, elapsed: number, steps: number) => {
      const memory = card.grades < 0 ? null : card
      card.grades = Math.max(0, card.grades) + 1
      Object.assign(card, remembering(scheduler, memory, elapsed, grade, steps))
      card.last = day
      const wanted = day + Math.max(1, scheduler.next_interval(card.stability, 0))
      card.due = day < eve ? Math.min(wanted, eve) : wanted
      repeats += steps
    }

    const due = cards.filter((card) => card.due <= day).sort((a, b) => a.due - b.due || a.id - b.id)
    const reviewed = due.slice(0, allowance(settings.reviewsPerDay, day, deck.scale))
    for (const card of reviewed) {
      const elapsed = day - card.last
      const grade = reviewGrade(draw(card), recall(elapsed, card.stability), shares)
      graded(card, grade, elapsed, grade === 1 ? settings.relearningSteps.length : 0)
    }
    const unmet = deck.met.length + deck.unmet - cards.length
    const met = freshByDay ? wholeCards(freshByDay, day, deck.scale) : allowance(settings.newPerDay, day, deck.scale)
    const fresh = Math.min(unmet, met)
    for (let n = 0; n < fresh; n += 1) {
      const card: Card = { id: cards.length, stability: 0, difficulty: 0, last: day, due: day, grades: -1 }
      const grade = drawn(draw(card), shares.first, [1, 2, 3, 4])
      cards.push(card)
      graded(card, grade, 0, repeatsOfNew(grade, settings.learningSteps.length))
    }
    const remembered = cards.reduce((sum, { last, stability }) => sum + recall(day - last, stability), 0)
    yield {
      reviews: reviewed.length * deck.scale,
      fresh: fresh * deck.scale,
      repeats: repeats * deck.scale,
      remembered: remembered * deck.scale,
    }
  }
}

/** FSRS-6's forgetting curve as `forgetting_curve` of ts-fsrs has it, which rounds, and is slow at a million calls. */
function recallOf({ parameters }: FSRS): (days: number, stability: number) => number {
  const { decay, factor } = computeDecayFactor(parameters.w)
  return (days, stability) => (1 + (factor * days) / stability) ** decay
}

/** A day's limit for a deck of which each card stands for `scale`: whole cards, as many in the long run as it says. */
function allowance(limit: number, day: number, scale: number): number {
  return Math.floor((limit * (day + 1)) / scale) - Math.floor((limit * day) / scale)
}

/** The same where each day has a number of its own. */
function wholeCards(byDay: readonly number[], day: number, scale: number): number {
  const upTo = (end: number) => Math.floor(byDay.slice(0, end).reduce((sum, one) => sum + one, 0) / scale)
  return upTo(day + 1) - upTo(day)
}

/** The memory after a grade and the Goods that follow it on the same day. */
function remembering(scheduler: FSRS, memory: Card | null, elapsed: number, grade: Grade, steps: number) {
  let state = scheduler.next_state(memory, elapsed, grade)
  for (let n = 0; n < steps; n += 1) state = scheduler.next_state(state, 0, 3)
  return { stability: state.stability, difficulty: state.difficulty }
}

/** Good passes the first step at once; Easy passes all. */
function repeatsOfNew(grade: Grade, steps: number): number {
  if (grade === 4) return 0
  return grade === 3 ? Math.max(0, steps - 1) : steps
}

function reviewGrade(at: number, recall: number, { passed }: GradeShares): Grade {
  const forgotten = 1 - recall
  return at < forgotten ? 1 : drawn((at - forgotten) / recall, passed, [2, 3, 4])
}

/** The grade under `at`, from 0 up to 1, of the way through the shares. */
function drawn(at: number, shares: readonly number[], grades: readonly [Grade, ...Grade[]]): Grade {
  let rest = at
  for (const [n, share] of shares.entries()) {
    rest -= share
    if (rest < 0) return grades[n] ?? grades[0]
  }
  return grades.at(-1) ?? grades[0]
}
