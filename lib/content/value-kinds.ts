import type { Argument } from './value-expression'

/** A function of the table: takes the written arguments, gives the number as it has to be written. */
export type Value = (args: readonly Argument[]) => string
export type Values = Readonly<Record<string, Value>>

function numbers(args: readonly Argument[], count: number): number[] {
  if (args.length !== count) throw new Error(`wanted ${count} arguments, got ${args.length}`)
  return args.map((arg) => {
    if (typeof arg !== 'number') throw new Error(`"${arg}" is not a number`)
    return arg
  })
}

type Numeric = (...args: number[]) => number

/** A count. */
export function whole(f: Numeric): Value {
  return (args) => {
    const count = f(...numbers(args, f.length))
    if (!Number.isSafeInteger(count)) throw new Error(`${count} is not a whole number`)
    return String(count)
  }
}

/** A count of any number of arguments. */
export function wholeOf(f: (args: readonly number[]) => number): Value {
  return (args) => String(f(numbers(args, Math.max(1, args.length))))
}

/** A real number; the last argument is the number of decimals. */
export function decimals(f: Numeric): Value {
  return (args) => {
    const given = numbers(args, f.length + 1)
    return f(...given).toFixed(given.at(-1))
  }
}

/** A real number; the last argument is the number of significant digits. */
export function significant(f: Numeric): Value {
  return (args) => {
    const given = numbers(args, f.length + 1)
    return f(...given).toPrecision(given.at(-1))
  }
}

/** Something known by a name, such as a convention. */
export function named(f: (name: string) => string): Value {
  return ([name, ...rest]) => {
    if (typeof name !== 'string' || rest.length > 0) throw new Error('wanted one name')
    return f(name)
  }
}

/** A real number of something that words and numbers name; the last argument is the number of significant digits. */
export function measured(f: (...args: Argument[]) => number): Value {
  return (args) => {
    const [digits] = numbers(args.slice(-1), 1)
    return f(...args.slice(0, -1)).toPrecision(digits)
  }
}
