import { ORIGIN, tanhNodes } from './logistic-nodes'

const { hi, lo } = tanhNodes

/**
 * The hyperbolic tangent y = tanh x in [−1, 1], the same in every engine; `Math.tanh` is not. Error below 0.9 ulp
 * (units in the last place); odd to the last bit.
 *
 * |x| ≥ 20 → ±1; NaN → NaN; −0 → −0. Never throws.
 * Method: the addition theorem from the node a = j/32 next to x towards 0, with T = tanh a, u = x − a, t = tanh u:
 *
 *     tanh(a + u) = (T + t) / (1 + T·t) = T + t − t·T·(T + t) / (1 + T·t)
 *
 * of which the last form rounds nothing large twice.
 */
export function tanh(x: number): number {
  if (!(x > -20 && x < 20) || x === 0) return x > 0 ? 1 : x < 0 ? -1 : x
  const j = (x * 32) | 0
  const at = j + ORIGIN
  const T = hi[at] as number
  const u = x - j * 0.03125
  const u2 = u * u
  const bend = u * u2 * (1 / 3 - u2 * (2 / 15 - u2 * (17 / 315 - u2 * (62 / 2835))))
  const t = u - bend
  return T + ((lo[at] as number) + (u - (bend + (t * T * (T + t)) / (1 + T * t))))
}

/** The derivative of tanh in terms of its value y = tanh x: tanh' = 1 − y². */
export function tanhDerivative(y: number): number {
  return 1 - y * y
}
