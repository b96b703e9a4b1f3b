import { dayName, dayNumber, localDayOf, type Moment, usualDayStart } from '../clock'
import { dueAt } from '../due'
import type { MemoryState } from '../memory'

export type Forecast = {
  /** Cards that fall due on each of the learner's days, today first; today's hold those that are overdue. */
  readonly days: readonly { readonly day: string; readonly due: number }[]
  /** Cards of today's that were due on an earlier day. */
  readonly overdue: number
  /** Cards that fall due after the last of the days. */
  readonly later: number
}

export const forecastDays = 30

/** When met cards come up again if nothing is reviewed before, on the clock of `moment`; new cards are not foreseen. */
export function forecastOf(
  memories: Iterable<MemoryState>,
  moment: Moment,
  count = forecastDays,
  dayStart = usualDayStart,
): Forecast {
  const today = dayNumber(moment.localDay)
  const due = new Array<number>(count).fill(0)
  let [overdue, later] = [0, 0]
  for (const memory of memories) {
    const ahead = dayNumber(localDayOf(dueAt(memory, moment, dayStart), moment.utcOffset, dayStart)) - today
    if (ahead < 0) overdue += 1
    if (ahead >= count) later += 1
    else due[Math.max(0, ahead)] = (due[Math.max(0, ahead)] as number) + 1
  }
  return { days: due.map((cards, n) => ({ day: dayName(today + n), due: cards })), overdue, later }
}
