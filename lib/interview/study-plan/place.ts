import { spread } from './spread'
import type { Mock, Task } from './tasks'

/** No day is given more than this: who studies longer in a day remembers less of it. */
export const mostMinutes = 180

/** What stands on which day, and what found none. */
export type Placed<T> = { readonly placed: readonly (readonly [day: number, T])[]; readonly left: readonly T[] }

/** So often at most lessons and questions make way for one another. */
const mostRounds = 8

/**
 * Lessons first, then questions around them; and where all fit, each once more around the other until neither moves, so
 * that no lesson stays on a day that a question has filled.
 */
export function bothPlaced(
  lessonsOn: (load: readonly number[]) => Placed<Task>,
  questionsOn: (load: readonly number[]) => Placed<Task>,
  load: readonly number[],
): { read: Placed<Task>; rehearsed: Placed<Task> } {
  let read = lessonsOn(load)
  let rehearsed = questionsOn(withTasks(load, read))
  for (let round = 0; round < mostRounds && read.left.length + rehearsed.left.length === 0; round += 1) {
    const lessons = lessonsOn(withTasks(load, rehearsed))
    const questions = questionsOn(withTasks(load, lessons))
    // Only a round in which a day has become too long leaves anything.
    if (lessons.left.length + questions.left.length > 0) break
    const same = isSame(lessons, read) && isSame(questions, rehearsed)
    read = lessons
    rehearsed = questions
    if (same) break
  }
  return { read, rehearsed }
}

function isSame(a: Placed<Task>, b: Placed<Task>): boolean {
  return a.placed.every(([day], n) => day === b.placed[n]?.[0])
}

/** A day's minutes with those of what stands on it. */
export function withTasks(load: readonly number[], { placed: tasks }: Placed<{ readonly minutes: number }>): number[] {
  const total = [...load]
  for (const [at, { minutes }] of tasks) add(total, at, minutes)
  return total
}

/** Tasks on the first `days` days; the last ones are left where a day would become too long. */
export function placed(tasks: readonly Task[], load: readonly number[], days: number, average: number): Placed<Task> {
  const base = load.slice(0, days)
  // What was done counts for today whatever the plan says, even where there is no day for more.
  const done = tasks.filter((task) => task.done)
  for (let kept = days === 0 ? 0 : tasks.length; kept > done.length; kept -= 1) {
    const some = tasks.slice(0, kept)
    const at = spread(
      some.map(({ minutes }) => minutes),
      base,
      average,
    )
    const total = [...base]
    for (const [n, day] of at.entries()) add(total, day, some[n]?.minutes ?? 0)
    if (at.some((day) => (total[day] ?? 0) > mostMinutes)) continue
    return { placed: some.map((task, n) => [task.done ? 0 : (at[n] ?? 0), task]), left: tasks.slice(kept) }
  }
  return { placed: done.map((task) => [0, task]), left: tasks.slice(done.length) }
}

/** Mock interviews, one a day, the last on the last of the open days and the others evenly before it. */
export function placedMocks(mocks: readonly Mock[], open: number, load: readonly number[]): Placed<Mock> {
  const done = mocks.filter((mock) => mock.done)
  const wanted = mocks.filter((mock) => !mock.done).sort((a, b) => a.minutes - b.minutes)
  const slots = Array.from({ length: open }, (_, day) => day).filter((day) => day > 0 || done.length === 0)
  const some = wanted.slice(0, slots.length)
  const at = some.map(
    (_, n) => slots[slots.length - 1 - Math.floor(((some.length - 1 - n) * slots.length) / some.length)],
  )
  const fits = some.map(({ minutes }, n) => minutes + (load[at[n] ?? 0] ?? 0) <= mostMinutes)
  return {
    placed: [
      ...done.map((mock) => [0, mock] as const),
      ...some.flatMap((mock, n) => (fits[n] ? [[at[n] ?? 0, mock] as const] : [])),
    ],
    left: [...some.filter((_, n) => !fits[n]), ...wanted.slice(slots.length)],
  }
}

export function doneFirst(tasks: readonly Task[]): Task[] {
  return [...tasks.filter(({ done }) => done), ...tasks.filter(({ done }) => !done)]
}

function add(load: number[], day: number, minutes: number): void {
  load[day] = (load[day] ?? 0) + minutes
}

export function sum(list: readonly number[]): number {
  return list.reduce((total, one) => total + one, 0)
}

export function sumOf(tasks: readonly Task[]): number {
  return sum(tasks.map(({ minutes }) => minutes))
}
