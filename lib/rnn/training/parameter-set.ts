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
 * Throws unless the gradients have exactly the names and shapes of the parameters and are finite.
 *
 * Errors: ShapeError naming the gradient that is missing, too many or of the wrong shape; RangeError naming the one that
 * is not finite.
 */
export function expectGradients(parameters: ParameterSet, gradients: ParameterSet): void {
  for (const name of Object.keys({ ...parameters, ...gradients })) {
    const parameter = parameters[name]
    const gradient = gradients[name]
    if (!parameter || !gradient) throw new ShapeError(`${name} must be both a parameter and a gradient`)
    expectShape(`the gradient ${name}`, gradient, parameter.shape)
    expectFinite(`the gradient ${name}`, gradient)
  }
}
