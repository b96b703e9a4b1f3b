import { RandomState } from '../../../rnn'
import { numpySnippets } from './numpy'
import { pytorchSnippets } from './pytorch'

/** How many draws of each program Python has run. */
const DRAWS = 16

/** The instances whose output is in the golden file: scripts/golden/snippets.py runs them, and the test reads them. */
export function goldenInstances(): { snippet: string; given: unknown; code: string }[] {
  return [...numpySnippets, ...pytorchSnippets].flatMap((snippet) => {
    const seen = new Set<string>()
    return Array.from({ length: DRAWS }, (_, seed) => snippet.draw(new RandomState(seed)))
      .filter((given) => !seen.has(JSON.stringify(given)) && seen.add(JSON.stringify(given)))
      .map((given) => ({ snippet: snippet.id, given, code: snippet.code(given) }))
  })
}
