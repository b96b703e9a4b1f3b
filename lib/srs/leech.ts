/** A card that was forgotten this often is a leech, as in Anki. */
export const leechLapses = 8

/** Whether a card is one that asks for another way to learn it. */
export function isLeech({ lapses }: { readonly lapses: number }): boolean {
  return lapses >= leechLapses
}

/** Whether the learner is to be told, after a grade that was this lapse: at the eighth, then at every fourth. */
export function leechAdvised(lapses: number): boolean {
  return lapses >= leechLapses && (lapses - leechLapses) % (leechLapses / 2) === 0
}
