/** The ways of drawing a weight matrix that are asked for. */
export const schemes = ['xavierNormal', 'heNormal', 'orthogonal', 'xavierUniform', 'heUniform', 'pytorch'] as const
export type Scheme = (typeof schemes)[number]

/** Entries that are drawn from −limit … limit. */
export const isUniform = (scheme: Scheme) => ['xavierUniform', 'heUniform', 'pytorch'].includes(scheme)

/** A weight matrix [out, in]; of a gated cell `blocks` of them are stacked, and each is drawn by itself. */
export interface InitSpec {
  readonly scheme: Scheme
  readonly out: number
  readonly in: number
  readonly blocks?: 3 | 4
}

/** The variance of an entry. */
export function variance(scheme: Scheme, fanIn: number, fanOut: number): number {
  switch (scheme) {
    case 'xavierNormal':
    case 'xavierUniform':
      return 2 / (fanIn + fanOut)
    case 'heNormal':
    case 'heUniform':
      return 2 / fanIn
    case 'orthogonal':
      return 1 / Math.max(fanIn, fanOut)
    case 'pytorch':
      return 1 / (3 * fanOut)
  }
}
