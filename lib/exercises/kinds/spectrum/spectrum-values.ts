/** A matrix [[a, b], [c, d]]. */
export interface SpectrumSpec {
  readonly W: readonly [readonly [number, number], readonly [number, number]]
}

/** Trace and determinant; the eigenvalues are real where the discriminant is not negative. */
export function characteristic({ W: [[a, b], [c, d]] }: SpectrumSpec) {
  const trace = a + d
  const determinant = a * d - b * c
  return { trace, determinant, discriminant: trace * trace - 4 * determinant }
}

/** Both eigenvalues where they are real, the larger first. */
export function eigenvalues(spec: SpectrumSpec): readonly [number, number] | undefined {
  const { trace, discriminant } = characteristic(spec)
  if (discriminant < 0) return undefined
  const root = Math.sqrt(discriminant)
  return [(trace + root) / 2, (trace - root) / 2]
}

/** ρ = max |λ|: from the roots of λ² − tr·λ + det, or √det of a pair that is not real. */
export function radiusOf(spec: SpectrumSpec): number {
  const real = eigenvalues(spec)
  return real ? Math.max(...real.map(Math.abs)) : Math.sqrt(characteristic(spec).determinant)
}

/** Σ of all squares, which is σ_1² + σ_2². */
export const squares = ({ W }: SpectrumSpec) => W.flat().reduce((sum, entry) => sum + entry * entry, 0)

/** σ_max² = (s + √(s² − 4·det²))/2, s = Σ w². */
export function normOf(spec: SpectrumSpec): number {
  const s = squares(spec)
  return Math.sqrt((s + Math.sqrt(s * s - 4 * characteristic(spec).determinant ** 2)) / 2)
}
