import type { ParameterSet } from '../layers/network-parameters'

/**
 * A rule that turns gradients into better parameters. It holds no state of its own: `State` is plain data that
 * survives the way to and from a worker, goes in and comes out, and nothing that goes in is changed.
 */
export interface Optimiser<State> {
  /** The state before the first step. */
  initial(parameters: ParameterSet): State
  /**
   * One step from a state of its own. Errors: ShapeError or RangeError naming the gradient that is missing, of another
   * shape than its parameter, or not finite.
   */
  step(
    parameters: ParameterSet,
    gradients: ParameterSet,
    state: State,
  ): { readonly parameters: ParameterSet; readonly state: State }
}
