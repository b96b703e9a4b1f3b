import { type NamedShape, type ParameterSet, parameterOf } from '../layers/network-parameters'

/*
 * A model made of parts keeps all parameters in one set; the names of a part's begin with the part's name and a dot,
 * as in PyTorch's state dictionaries: `encoder.weight_ih_l0`.
 */

/** What each part holds, by the part's name, under the names within the part: shapes, parameters or gradients. */
export type Parts<Held, Name extends string = string> = Readonly<Record<Name, Held>>

/** All shapes under their names in the whole model. */
export function joinedShapes(parts: Parts<readonly NamedShape[]>): NamedShape[] {
  return Object.entries(parts).flatMap(([part, shapes]) =>
    shapes.map(({ name, shape }) => ({ name: `${part}.${name}`, shape })),
  )
}

/** All parameters, or their gradients, under their names in the whole model. */
export function joined(parts: Parts<ParameterSet>): ParameterSet {
  return Object.fromEntries(
    Object.entries(parts).flatMap(([part, set]) =>
      Object.entries(set).map(([name, parameter]) => [`${part}.${name}`, parameter]),
    ),
  )
}

/** The parameters of each part: the way back of `joined`, given the shapes. Errors: those of `parameterOf`. */
export function partsOf<Name extends string>(
  parameters: ParameterSet,
  shapes: Parts<readonly NamedShape[], Name>,
): Parts<ParameterSet, Name> {
  return Object.fromEntries(
    Object.entries<readonly NamedShape[]>(shapes).map(([part, own]) => [
      part,
      Object.fromEntries(
        own.map(({ name, shape }) => [name, parameterOf(parameters, { name: `${part}.${name}`, shape })]),
      ),
    ]),
  ) as Parts<ParameterSet, Name>
}
