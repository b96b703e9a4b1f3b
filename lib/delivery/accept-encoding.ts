/** The encodings that the build stores, the smallest first. */
export const encodings = ['br', 'gzip'] as const

export type Encoding = (typeof encodings)[number]

/**
 * The stored encoding that a browser takes, by its Accept-Encoding (RFC 9110, 12.5.3); undefined when it takes none.
 * Among those that it takes the smallest wins, whatever weights it gives them.
 */
export function bestEncoding(acceptEncoding: string | null): Encoding | undefined {
  const weights = new Map<string, number>()
  for (const part of (acceptEncoding ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((word) => word.trim())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
    weights.set(name, weight === undefined ? 1 : Number(weight))
  }
  return encodings.find((encoding) => (weights.get(encoding) ?? weights.get('*') ?? 0) > 0)
}
