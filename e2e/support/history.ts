import { expect, type Page } from '@playwright/test'
import {
  dayMillis,
  dueAt,
  type Grade,
  type LearnerEvent,
  type MemoryState,
  momentOf,
  outcome,
  type Step,
  sampleLog,
} from '@/lib/srs/testing/journeys'

/** Of the clocks of the journeys with a history: `timezoneId` of the browser, and minutes ahead of UTC. */
export const timezoneId = 'Asia/Shanghai'
export const utcOffset = 480
/** Long past for any server, since it lowers times that lie ahead of its own clock: 20:30 on a Tuesday. */
export const now = Date.UTC(2024, 5, 4, 12, 30)

const minute = 60_000
/** Grades that are given in turn. */
const grades: readonly Grade[] = [3, 3, 4, 3, 1, 3, 2, 3, 3, 4, 3, 3, 1, 3]

/**
 * The reviews of a learner who has met three cards an evening for so many days before `now`, with a day off each week
 * and what fell due reviewed, twice where a learning step wants it.
 */
export function history(cards: readonly string[], days = 60): LearnerEvent[] {
  const memories = new Map<string, MemoryState>()
  const steps: Step[] = []
  const review = (card: string, at: number) => {
    const grade = grades[(steps.length * 5 + card.length) % grades.length] as Grade
    steps.push({ card, grade, at, took: 3000 + ((steps.length * 7919) % 40_000) })
    memories.set(card, outcome(memories.get(card) ?? null, momentOf(at, utcOffset), grade).memory)
  }
  for (let day = 0; day < days; day++) {
    if (day % 7 === 2) continue
    const evening = now - (days - day) * dayMillis
    const fresh = cards.filter((card) => !memories.has(card)).slice(0, 3)
    for (const round of [0, 15]) {
      const at = evening + round * minute
      const moment = momentOf(at, utcOffset)
      const due = [...memories].flatMap(([card, memory]) => (dueAt(memory, moment) <= at ? [card] : []))
      for (const [n, card] of [...due, ...(round === 0 ? fresh : [])].entries()) review(card, at + 1000 * n)
    }
  }
  return sampleLog(steps, utcOffset)
}

/** Gives the learner of a page, who is made by it, a log; as pages send one. */
export async function postEvents(page: Page, events: readonly LearnerEvent[]): Promise<void> {
  for (let from = 0; from < events.length; from += 100) {
    const batch = events.slice(from, from + 100)
    const response = await page.request.post('/api/v1/events', { data: { learner: null, events: batch } })
    expect(response.status()).toBe(200)
    const { acknowledged } = await response.json()
    expect(acknowledged).toHaveLength(batch.length)
  }
}
