import type { LearnerEvent } from '../events/event'
import { evidenceOf } from '../events/order'
import { standing } from '../events/standing'
import type { Moment } from './clock'
import { dueAt } from './due'
import { answeredChecks, type LessonWork, lessonProgress } from './lesson-progress'
import { type Memory, stage } from './memory'

/** Where a learner stands with everything that there is to learn. */
export interface Overview {
  /** Cards of which there is any evidence. */
  readonly met: number
  /** Cards that have left the learning steps. */
  readonly learned: number
  /** Cards that a review would show now, new ones left out. */
  readonly due: number
  /** Grades that were given on the moment's day, whatever activity gave them. */
  readonly graded: number
  /** Lessons that are finished. */
  readonly lessons: number
}

/** `cards` and `lessons` are those that the site has: what was learned of others is left out. */
export function overview(
  { cards, lessons }: { readonly cards: readonly string[]; readonly lessons: readonly LessonWork[] },
  events: readonly LearnerEvent[],
  memories: ReadonlyMap<string, Memory>,
  moment: Moment,
): Overview {
  const known = cards.flatMap((id) => memories.get(id) ?? [])
  const checks = answeredChecks(events)
  const today = standing(events).filter(({ localDay }) => localDay === moment.localDay)
  return {
    met: known.length,
    learned: known.filter(({ state }) => state === stage.review).length,
    due: known.filter((memory) => dueAt(memory, moment) <= moment.at).length,
    graded: today.reduce((sum, event) => sum + evidenceOf(event).length, 0),
    lessons: lessons.filter((lesson) => lessonProgress(lesson, checks, memories).state === 'finished').length,
  }
}
