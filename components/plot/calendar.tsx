type Props = {
  label: string
  /** The days of whole weeks, which begin on Monday; the last week may lack days. */
  days: readonly { readonly day: string; readonly count: number }[]
  /** Names of the twelve months, and of the seven weekdays from Monday; '' for one that is not to be written. */
  months: readonly string[]
  weekdays: readonly string[]
  /** The least count of each level but that of nothing, ascending. */
  levels: readonly number[]
}

/** A week takes so much width, and a day so much height, in user units of about a pixel. */
const STEP = 11
const LEFT = 28
const TOP = 14
/** The side of the square of a day by its level: what says how much is the size, not the colour. */
const SIDES = [0, 3.5, 5.5, 7.5, 9.5] as const

/**
 * Counts of days as a calendar with a column a week, in two halves that stand below each other where there is no room
 * beside. It is a picture for screen readers, so a table with the same numbers must stand beside it.
 */
export function Calendar({ label, days, months, weekdays, levels }: Props) {
  const half = 7 * Math.ceil(days.length / 14)
  return (
    <div className="calendar" role="img" aria-label={label}>
      {[days.slice(0, half), days.slice(half)].map((part) => (
        <Half key={part[0]?.day} days={part} months={months} weekdays={weekdays} levels={levels} weeks={half / 7} />
      ))}
    </div>
  )
}

function Half({ days, months, weekdays, levels, weeks }: Omit<Props, 'label'> & { weeks: number }) {
  return (
    <svg viewBox={`0 0 ${LEFT + weeks * STEP} ${TOP + 7 * STEP}`} aria-hidden="true">
      {weekdays.map((name, n) => (
        <text key={name || n} className="calendar-name" x={LEFT - 5} y={TOP + (n + 0.5) * STEP} textAnchor="end">
          {name}
        </text>
      ))}
      {monthStarts(days).map(({ month, week }) => (
        <text key={`${month}-${week}`} className="calendar-name" x={LEFT + week * STEP} y={TOP - 8}>
          {months[month]}
        </text>
      ))}
      {days.map(({ day, count }, n) => (
        <Day key={day} x={LEFT + Math.floor(n / 7) * STEP} y={TOP + (n % 7) * STEP} level={levelOf(count, levels)} />
      ))}
    </svg>
  )
}

/** A day as a square in a frame. */
function Day({ x, y, level }: { x: number; y: number; level: number }) {
  const side = SIDES[level] ?? SIDES[4]
  const inset = (STEP - 1.5 - side) / 2
  return (
    <>
      <rect className="calendar-frame" x={x} y={y} width={STEP - 1.5} height={STEP - 1.5} />
      {level > 0 && <rect className="calendar-day" x={x + inset} y={y + inset} width={side} height={side} />}
    </>
  )
}

/** What a day of a level looks like, for a legend. */
export function CalendarMark({ level }: { level: number }) {
  return (
    <svg viewBox="-0.5 -0.5 10.5 10.5" aria-hidden="true" className="calendar-mark">
      <Day x={0} y={0} level={level} />
    </svg>
  )
}

function levelOf(count: number, levels: readonly number[]): number {
  return levels.filter((least) => count >= least).length
}

/** Where the first Monday of a month stands; a month is not written where the next one would touch it. */
function monthStarts(days: Props['days']): { month: number; week: number }[] {
  const mondays = days.filter((_, n) => n % 7 === 0).map(({ day }) => Number(day.slice(5, 7)) - 1)
  return mondays.flatMap((month, week) =>
    month === mondays[week - 1] || mondays[week + 1] !== month ? [] : [{ month, week }],
  )
}

/** The least counts of four levels up to a largest count, fewer where there are not as many different ones. */
export function levelsUpTo(most: number): number[] {
  const bounds = [1, 2, 3, 4].map((n) => Math.floor(((n - 1) * most) / 4) + 1)
  return [...new Set(bounds)].filter((bound) => bound <= most)
}
