/** The smallest and the largest value of each numeric option. */
export type Limits<Name extends string> = Readonly<Record<Name, { readonly min: number; readonly max: number }>>

/**
 * Throws RangeError, naming the option, what is allowed and what was given, unless each option is within its limits; all
 * but those named in `real` must be integers.
 */
export function expectWithin<Name extends string>(
  limits: Limits<Name>,
  options: Readonly<Record<Name, number>>,
  real: readonly Name[] = [],
): void {
  for (const name of Object.keys(limits) as Name[]) {
    const { min, max } = limits[name]
    const value = options[name]
    const whole = !real.includes(name)
    if (value >= min && value <= max && (!whole || Number.isInteger(value))) continue
    throw new RangeError(`${name} must be ${whole ? 'an integer' : 'a number'} from ${min} to ${max}, got ${value}`)
  }
}
