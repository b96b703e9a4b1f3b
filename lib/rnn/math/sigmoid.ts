import { exp } from './exp'
import { ORIGIN, sigmoidNodes } from './logistic-nodes'

const { hi, lo } = sigmoidNodes

/**
 * The logistic function s = σ(x) = 1/(1 + e^−x) in [0, 1], the same in every engine. Error below 0.7 ulp (units in
 * the last place), below 0.8 ulp where the result is subnormal (x < −708.39).
 *
 * x ≥ 40 → 1; x ≤ −40 → e^x; NaN → NaN. Never throws.
 * Method: the addition theorem from the node a = j/16 next to x towards 0, with S = σ(a), u = x − a, v = 2 tanh(u/2):
 *
 *     σ(a + u) = S + S(1 − S)·v / (1 + (S − ½)·v)
 */
export function sigmoid(x: number): number {
  // The sign + tells compilers that the call, too, gives a number, which they may then keep in a register.
  if (!(x > -40 && x < 40)) return x > 0 ? 1 : +exp(x)
  const j = (x * 16) | 0
  const at = j + ORIGIN
  const S = hi[at] as number
  const u = x - j * 0.0625
  const u2 = u * u
  const v = u - u * u2 * (1 / 12 - u2 * (1 / 120 - u2 * (17 / 20160 - u2 * (31 / 362880))))
  return S + ((lo[at] as number) + (S * (1 - S) * v) / (1 + (S - 0.5) * v))
}

/** The derivative of σ in terms of its value s = σ(x): σ' = s(1 − s). */
export function sigmoidDerivative(s: number): number {
  return s * (1 - s)
}
