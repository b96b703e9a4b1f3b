import { euclideanNorm } from './singular-values'

/** A complex number λ = real + i·imaginary. */
export interface Complex {
  readonly real: number
  readonly imaginary: number
}

/** |λ|, without overflow in between. */
export function modulus({ real, imaginary }: Complex): number {
  return euclideanNorm(Float64Array.of(real, imaginary))
}
