import { numpySnippets } from './numpy'
import { readingKind } from './reading-kind'

/** Short NumPy programs: what do they print? */
export const readNumpy = readingKind(
  {
    id: 'code.read-numpy',
    name: { zh: '读 NumPy 代码', en: 'Reading NumPy' },
    lesson: 'forward-algorithms',
    anchor: 'rnn',
  },
  numpySnippets,
)
