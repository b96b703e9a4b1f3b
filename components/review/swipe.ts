/** What a finger on a turned card has done so far. Only sideways counts: up and down scroll a card that is long. */
export type Swipe =
  | { readonly phase: 'undecided' | 'given-up' }
  | {
      readonly phase: 'sideways'
      /** CSS pixels from where the finger was put down; negative is left. */
      readonly dx: number
      readonly grade: SwipeGrade
      /** Whether the card is graded when the finger is lifted here. */
      readonly far: boolean
    }

/** Left is Again, right is Good; Hard and Easy have their buttons. */
export type SwipeGrade = 1 | 3

export const untouched: Swipe = { phase: 'undecided' }
export const givenUp: Swipe = { phase: 'given-up' }

/** CSS pixels that a finger which only taps may tremble. */
const tremble = 10

/** How much more sideways than up or down a swipe begins. */
const slant = 1.5

/** CSS pixels after which lifting the finger grades, on a card so many wide. */
export function swipeDistance(width: number): number {
  return Math.min(140, Math.max(64, 0.3 * width))
}

/**
 * The swipe after the finger has moved `dx` and `dy` CSS pixels from where it was put down. Its direction is decided once,
 * by how it begins; moving back takes it back.
 */
export function moved(swipe: Swipe, dx: number, dy: number, width: number): Swipe {
  if (swipe.phase === 'given-up') return swipe
  if (swipe.phase === 'undecided') {
    if (Math.hypot(dx, dy) < tremble) return swipe
    if (Math.abs(dx) < slant * Math.abs(dy)) return givenUp
  }
  return { phase: 'sideways', dx, grade: dx < 0 ? 1 : 3, far: Math.abs(dx) >= swipeDistance(width) }
}

/** The grade that lifting the finger gives; null for none. */
export function lifted(swipe: Swipe): SwipeGrade | null {
  return swipe.phase === 'sideways' && swipe.far ? swipe.grade : null
}
