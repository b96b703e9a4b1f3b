import type { ParameterSet } from '../layers/network-parameters'
import { expectFinite, expectShape, ShapeError, type Tensor, zeros } from '../tensor/tensor'

/** f applied to every tensor; the names stay, in their order. */
export function mapParameters(parameters: ParameterSet, f: (parameter: Tensor, name: string) => Tensor): ParameterSet {
  return Object.fromEntries(Object.entries(parameters).map(([name, parameter]) => [name, f(parameter, name)]))
}

/** Zeros in the shapes of these parameters. */
export function zerosLike(parameters: ParameterSet): ParameterSet {
  return mapParameters(parameters, ({ shape }) => zeros(shape))
}

/** f of the same entry of two or three sets that are alike, in the shapes of the first. */
export function combine(
  f: (a: number, b: number, c: number) => number,
  first: ParameterSet,
  second: ParameterSet,
  third = second,
): ParameterSet {
  return mapParameters(first, ({ shape, data }, name) => {
    const { data: b } = second[name] as Tensor
    const { data: c } = third[name] as Tensor
    return { shape, data: data.map((a, j) => f(a, b[j] as number, c[j] as number)) }
  })
}

/**
 * Throws unless each of these sets, by its own name, has exactly the names and shapes of the parameters and is finite.
 *
 * Errors: ShapeError naming the set and the tensor that is missing, too many or of the wrong shape; RangeError naming
 * the one that is not finite.
 */
export function expectAlike(parameters: ParameterSet, sets: Readonly<Record<string, ParameterSet>>): void {
  for (const [what, set] of Object.entries(sets)) {
    for (const name of Object.keys({ ...parameters, ...set })) {
      const tensor = set[name]
      const parameter = parameters[name]
      if (!tensor) throw new ShapeError(`the ${what} lacks the parameter ${name}`)
      if (!parameter) throw new ShapeError(`the ${what} has ${name}, which is not a parameter`)
      expectShape(`the ${what} ${name}`, tensor, parameter.shape)
      expectFinite(`the ${what} ${name}`, tensor)
    }
  }
}
