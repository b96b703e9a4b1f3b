import type { RandomState } from '../../../rnn'
import { drawDecimal, pick } from '../../draw'
import type { Level } from '../../kind'
import { drawBlock, times } from '../step/block'
import { gruConventions } from '../step/gru-conventions'
import { byHand } from './by-hand'
import type { Spec } from './spec'

type Sizes = { readonly h: number; readonly d: number; readonly steps: number }

/** The example of the question first; then one unit, one step, and more inputs than units. */
const sizes: readonly Sizes[] = [
  { h: 2, d: 2, steps: 2 },
  { h: 3, d: 1, steps: 3 },
  { h: 1, d: 2, steps: 2 },
  { h: 2, d: 3, steps: 1 },
]

/** What is nearly 0 is no more than rounding, in which two right programs may differ. */
const TELLING = 0.01

export function drawSpec(random: RandomState, level: Level): Spec {
  for (;;) {
    const spec = drawTrials(random, level)
    if (byHand(spec).every((entry) => Math.abs(entry) > TELLING)) return spec
  }
}

function drawTrials(random: RandomState, level: Level): Spec {
  const vector = (n: number) => times(n, () => drawDecimal(random, -0.9, 0.9))
  const xs = ({ d, steps }: Sizes) => times(steps, () => times(d, () => drawDecimal(random, -2, 2)))
  if (level === 1)
    return {
      cell: 'rnn',
      trials: sizes.map((one) => ({ block: drawBlock(random, one.h, one.d), h0: vector(one.h), xs: xs(one) })),
    }
  const block = ({ h, d }: Sizes) => drawBlock(random, h, d)
  if (level === 2)
    return {
      cell: 'lstm',
      trials: sizes.map((one) => ({
        blocks: { f: block(one), i: block(one), g: block(one), o: block(one) },
        h0: vector(one.h),
        c0: vector(one.h),
        xs: xs(one),
      })),
    }
  const { convention } = pick(random, gruConventions)
  return {
    cell: 'gru',
    convention,
    trials: sizes.map((one) => ({
      convention,
      blocks: { z: block(one), r: block(one), n: block(one) },
      bhn: vector(one.h),
      h0: vector(one.h),
      xs: xs(one),
    })),
  }
}
