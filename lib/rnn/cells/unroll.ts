import { row, type Tensor } from '../tensor/tensor'

/**
 * Runs a cell along a sequence: xs [T, d] row by row, each step's result being the next step's state.
 *
 * `step` is one of the cells with its weights bound, such as `(x, state) => lstmStep(weights, x, state)`. The result
 * holds the T steps in order of time and not the initial state. Errors: those of `step`; ShapeError when xs is not a
 * matrix.
 */
// #region unroll
export function unroll<State, Step extends State>(
  step: (x: Tensor, state: State) => Step,
  xs: Tensor,
  initial: State,
): Step[] {
  const steps: Step[] = []
  let state = initial
  for (let t = 0; t < (xs.shape[0] ?? 0); t++) {
    const next = step(row(xs, t), state)
    steps.push(next)
    state = next
  }
  return steps
}
// #endregion
