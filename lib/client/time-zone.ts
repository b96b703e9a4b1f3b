/** Whether this browser knows a time zone of the IANA database by this name. */
export function isTimeZone(name: string): boolean {
  return formatOf(name) !== null
}

/** Minutes that local time in a zone is ahead of UTC at a time; null where the browser does not know the zone. */
export function offsetIn(timeZone: string, at: number): number | null {
  const format = formatOf(timeZone)
  if (!format) return null
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  const wall = Date.UTC(year, month - 1, day, hour, minute, second)
  return Math.round((wall - at) / 60_000)
}

const formats = new Map<string, Intl.DateTimeFormat | null>()

/** Making a format is slow; a learner has one zone. */
function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  const known = formats.get(timeZone)
  if (known !== undefined) return known
  const made = madeFormat(timeZone)
  formats.set(timeZone, made)
  return made
}

function madeFormat(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch {
    return null
  }
}
