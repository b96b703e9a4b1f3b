import type { Kind } from '../kind'
import { bpttMemory } from '../kinds/bptt-memory/bptt-memory'
import { bpttProducts } from '../kinds/bptt-products/bptt-products'
import { breakEvenKind } from '../kinds/break-even/break-even'
import { checkpointing } from '../kinds/checkpointing/checkpointing'
import { dilatedConvolution } from '../kinds/dilated-convolution/dilated-convolution'
import { kvCache } from '../kinds/kv-cache/kv-cache'
import { pathLength } from '../kinds/path-length/path-length'
import { sequentialStepsKind } from '../kinds/sequential-steps/sequential-steps'

export const cost: readonly Kind[] = [
  sequentialStepsKind,
  pathLength,
  dilatedConvolution,
  breakEvenKind,
  kvCache,
  bpttProducts,
  bpttMemory,
  checkpointing,
]
