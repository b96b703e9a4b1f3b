import type { Span } from './offset-text'
import type { Sentence } from './segments'

/** What announces a list of claims as wrong, up to its colon. */
const heading = new RegExp(
  [
    "(?<![a-z])(?<!(?:these|those|both|such|all) )(?:things|statements|claims|sentences|lines|stuff|phrases|answers|takes|ideas)(?![a-z])[^.:;?\\n]{0,40}(?<![a-z])(?:never|wrong|false|incorrect|untrue|not true|nonsense|mistaken|correct(?:ing)?|cross out|crossing out|strike out|mark down|(?:don't|wouldn't|won't|can't|not) (?:write|say|believe|buy|accept|sign))(?![a-z])[^.:;?\\n]{0,40}:",
    '(?<![a-z])(?:mistakes|misconceptions|myths|errors|fallacies|misunderstandings|wrong (?:answers|statements|claims|ideas|beliefs))(?![a-z])(?! first|[^.:;?\\n]{0,12}(?:avoid|fix))[^.:;?\\n]{0,40}:',
    '(?:常见的?|典型的?|[几三两四五]?[个种条句]|以下|下列|下面)[^。,:;?\\n]{0,6}(?:错误|误区|误解|误会|谣言|错误说法)[^。,:;?\\n]{0,6}:',
    '(?:错误的?(?:说法|答案|理解|观点|认识)|误区|误解)(?:有|包括|如下)[^。:;?\\n]{0,6}:',
    '(?:不会|不该|绝不|从不|不能|别)(?:写|说|讲)(?:的(?:话|说法|句子)?|以下|下面|这?[几些三两]?[句条个点])?[^。,:;?\\n]{0,3}:',
  ].join('|'),
  'g',
)
const listMark = /^\s*(?:[-*•]|\(?[0-9a-d][.):、]|"|[一二三四①②③④])/
/** Where an item stops being the claim and becomes what is held against it. */
const correction =
  /—|->|\(|(?<![a-z])(?:but|actually|in fact|which|no(?=[,.!:])|nope|wrong|not so)(?![a-z])|其实|但|实际上|不对|而是|应该|错(?!误)/

/** The claims in lists that are announced as wrong: "Three things I'd never write: …". */
export function wrongListed(text: string, sentences: readonly Sentence[]): Span[] {
  const claims: Span[] = []
  for (const match of text.matchAll(heading)) {
    const from = match.index + match[0].length
    const lines = /^\s*\n/.test(text.slice(from))
    for (const sentence of sentences) {
      if (sentence.end <= from) continue
      const start = Math.max(from, sentence.start)
      const said = text.slice(start, sentence.end)
      if (said.trim() === '') continue
      if (lines && !listMark.test(said)) break
      // What begins with a correction has no claim in it.
      const stop = said.search(correction)
      if (stop !== 0) claims.push({ start, end: stop === -1 ? sentence.end : start + stop })
      if (!lines && !/[;；]\s*$/.test(said)) break
    }
  }
  return claims
}
