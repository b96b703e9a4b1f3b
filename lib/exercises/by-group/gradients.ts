import type { Kind } from '../kind'
import { oneStep } from '../kinds/bptt/one-step'
import { twoSteps } from '../kinds/bptt/two-steps'
import { bpttCredit } from '../kinds/bptt-credit/bptt-credit'
import { cellBound } from '../kinds/cell-bound/cell-bound'
import { halfLife } from '../kinds/gate-memory/half-life'
import { gateProduct } from '../kinds/gate-memory/product'
import { gradientBound } from '../kinds/gradient-product/bound'
import { gradientProduct } from '../kinds/gradient-product/product'
import { lstmDerivative } from '../kinds/lstm-derivative/derivative'

export const gradients: readonly Kind[] = [
  oneStep,
  gradientBound,
  gradientProduct,
  gateProduct,
  halfLife,
  cellBound,
  bpttCredit,
  twoSteps,
  lstmDerivative,
]
