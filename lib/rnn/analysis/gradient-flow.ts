import type { CellState } from '../cells/cell-step'
import { zeros } from '../tensor/tensor'
import { backThroughStep, type CellRun, ofOneLayer } from './cell-run'
import { euclideanNorm } from './singular-values'

/** Norms of a loss's gradient by distance n = 0 … T from the last step: [T + 1] numbers each. */
export interface GradientNorms {
  /** ‖∂L/∂h_{T−n}‖ */
  readonly h: Float64Array
  /** ‖∂L/∂c_{T−n}‖ of an LSTM */
  readonly c?: Float64Array
}

/**
 * How much of the gradient of a loss L at the last step of a run reaches the state n steps before: the lengths of
 * ∂L/∂h_{T−n} and, for an LSTM, of ∂L/∂c_{T−n}, each with the other part of that state held fixed. The loss is given by
 * its gradient at the last state, ∂L/∂h_T [p] and ∂L/∂c_T [h] (0 if left out).
 *
 * Errors: RangeError for numbers that are not finite; ShapeError naming both shapes.
 */
export function gradientNormsByDistance(run: CellRun, loss: Partial<CellState>): GradientNorms {
  const { h, c } = run.initial
  let gradient = ofOneLayer({ h: loss.h ?? zeros(h.shape), c: loss.c ?? (c && zeros(c.shape)) })
  const gradients = [gradient]
  for (let t = run.steps.length; t > 0; t--) {
    gradient = backThroughStep(run, t, gradient)
    gradients.push(gradient)
  }
  const norms = (part: 'h' | 'c') => Float64Array.from(gradients, (each) => euclideanNorm(each[part]?.data ?? h.data))
  return c ? { h: norms('h'), c: norms('c') } : { h: norms('h') }
}
