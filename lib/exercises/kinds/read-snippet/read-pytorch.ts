import { pytorchSnippets } from './pytorch'
import { readingKind } from './reading-kind'

/** Short PyTorch programs: what do they print? */
export const readPytorch = readingKind(
  {
    id: 'code.read-pytorch',
    name: { zh: '读 PyTorch 代码', en: 'Reading PyTorch' },
    lesson: 'forward-algorithms',
    anchor: 'shapes',
  },
  pytorchSnippets,
)
