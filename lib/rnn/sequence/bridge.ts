import type { NetworkState } from '../layers/state'
import type { Tensor } from '../tensor/tensor'

/**
 * The final state of an encoder as the first state of a decoder with as many layers, whose state is D times as wide:
 * the two directions of a layer side by side, [L·D, B, w] → [L, B, D·w] for h and c alike. There is nothing to train.
 */
export function bridge(final: NetworkState, D: number): NetworkState {
  return mapState(final, ({ shape, data }) => {
    const [LD, B, w] = shape as [number, number, number]
    const moved = move(data, LD, B, w, D, (inside, outside) => [outside, inside])
    return { shape: [LD / D, B, D * w], data: moved }
  })
}

/** ∂L/∂(encoder's final state) from ∂L/∂(decoder's first state): the way back of `bridge`. */
export function bridgeBackward(gradient: NetworkState, D: number): NetworkState {
  return mapState(gradient, ({ shape, data }) => {
    const [L, B, Dw] = shape as [number, number, number]
    const w = Dw / D
    const moved = move(data, L * D, B, w, D, (inside, outside) => [inside, outside])
    return { shape: [L * D, B, w], data: moved }
  })
}

/** Copies each run of w numbers; `way` picks [to, from] of its places in the encoder's and the decoder's state. */
function move(
  data: Float64Array,
  LD: number,
  B: number,
  w: number,
  D: number,
  way: (inside: number, outside: number) => [number, number],
): Float64Array {
  const moved = new Float64Array(data.length)
  for (let index = 0; index < LD; index++) {
    const direction = index % D
    const layer = (index - direction) / D
    for (let b = 0; b < B; b++) {
      const [to, from] = way((index * B + b) * w, ((layer * B + b) * D + direction) * w)
      moved.set(data.subarray(from, from + w), to)
    }
  }
  return moved
}

function mapState({ h, c }: NetworkState, f: (part: Tensor) => Tensor): NetworkState {
  return c ? { h: f(h), c: f(c) } : { h: f(h) }
}
